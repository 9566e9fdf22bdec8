/** What a user sees of the plan panel. */
export class PlanPage {
  /** @param title of the one that is meant, where there are several */
  static async find(editor, timeoutMs = 60_000, title = "") {
    for (const end = Date.now() + timeoutMs; ; ) {
      for (const frame of editor.page.frames()) {
        const isIt = await frame
          .locator("main[data-page=plan]", { hasText: title })
          .count()
          .catch(() => 0);
        if (isIt > 0) return new PlanPage(frame);
      }
      if (Date.now() > end) throw new Error("No plan panel");
      await editor.page.waitForTimeout(100);
    }
  }

  constructor(frame) {
    this.frame = frame;
  }

  async waitForTitle(text) {
    await this.frame.locator("h1", { hasText: text }).waitFor();
  }

  async waitForState(text) {
    await this.frame.locator(".state", { hasText: text }).waitFor();
  }

  node(name) {
    return this.frame.locator(".node", { hasText: name }).first();
  }

  get nodes() {
    return this.frame.locator(".node");
  }

  async tab(name) {
    await this.frame.getByRole("tab", { name, exact: true }).click();
  }

  async choose(name) {
    await this.frame.getByRole("radio", { name, exact: true }).click();
  }

  /** The table beside the graph, by its names. */
  async details() {
    const rows = await this.frame
      .locator("aside .detail")
      .evaluateAll((all) =>
        all.map((row) => [row.querySelector("dt").textContent, row.querySelector("dd").textContent]),
      );
    return Object.fromEntries(rows);
  }
}
