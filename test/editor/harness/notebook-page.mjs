import { overtaking } from "./overtaking.mjs";

/** What a user sees of the notebook in the active editor. Cells count from 0. */
export class NotebookPage {
  constructor(page) {
    this.page = page;
    this.editor = page.locator(".notebook-editor").last();
  }

  async ready() {
    await this.editor
      .locator(".cell-list-container .monaco-list-row")
      .first()
      .waitFor({ state: "attached", timeout: 120_000 });
  }

  async waitForText(index, text) {
    await this.cell(index).locator(".view-lines", { hasText: text }).waitFor();
  }

  cell(index) {
    return this.editor.locator(`.cell-list-container .monaco-list-row[data-index="${index}"]`);
  }

  async runAll() {
    await this.page.locator(".notebook-toolbar-left .notebook-label", { hasText: "Run All" }).first().click();
  }

  runCell(index) {
    return this.#pressButton(index, "Execute Cell");
  }

  /** By the toolbar. */
  async restart() {
    await this.page
      .locator(".notebook-toolbar-container .notebook-label, .notebook-toolbar-container .action-label", {
        hasText: "Restart",
      })
      .first()
      .click();
    await this.page.waitForTimeout(overtaking);
  }

  stopCell(index) {
    return this.#pressButton(index, "Stop Cell Execution");
  }

  /** @returns milliseconds from pressing Stop until the cell is no longer shown as running, measured inside the page */
  async measureStop(index) {
    return this.cell(index).evaluate(async (cell) => {
      const frame = () => new Promise(requestAnimationFrame);
      const button = (label) => cell.querySelector(`.run-button-container [aria-label^="${label}"]`);
      while (!button("Stop Cell Execution")) await frame();
      const started = performance.now();
      button("Stop Cell Execution").click();
      while (!button("Execute Cell")) await frame();
      return performance.now() - started;
    });
  }

  /** By the page itself, in one step: the button shows only under the mouse, cells move when outputs come, and the editor makes it anew whenever a cell's state changes. */
  async #pressButton(index, label) {
    const button = `.monaco-list-row[data-index="${index}"] .run-button-container [aria-label^="${label}"]`;
    const isPressed = await this.editor.evaluate(async (editor, button) => {
      for (const end = performance.now() + 120_000; performance.now() < end; ) {
        const element = editor.querySelector(`.cell-list-container ${button}`);
        if (element) return element.click() ?? true;
        await new Promise(requestAnimationFrame);
      }
      return false;
    }, button);
    if (!isPressed) throw new Error(`Cell ${index} has no button "${label}"`);
  }

  /** pending, executing, success, error or none */
  async state(index) {
    const classes = await this.cell(index)
      .locator(".cell-status-left .codicon, .cell-statusbar-container .codicon")
      .evaluateAll((icons) => icons.map((icon) => icon.className).join(" "));
    if (classes.includes("codicon-notebook-state-success")) return "success";
    if (classes.includes("codicon-notebook-state-error")) return "error";
    if (classes.includes("codicon-notebook-state-executing")) return "executing";
    if (classes.includes("codicon-notebook-state-pending")) return "pending";
    return "none";
  }

  async waitForState(index, wanted, timeoutMs = 120_000) {
    const end = Date.now() + timeoutMs;
    for (let state = await this.state(index); ; state = await this.state(index)) {
      if ([wanted].flat().includes(state)) return state;
      if (Date.now() > end) throw new Error(`Cell ${index} is ${state}, not ${wanted}, after ${timeoutMs} ms`);
      await this.page.waitForTimeout(20);
    }
  }

  /** The frame that holds all outputs. */
  get outputs() {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  }

  /** Beside other web views, of which `outputs` cannot tell the outputs' one. */
  async waitForOutput(text, timeoutMs = 30_000) {
    const isIn = (frame) =>
      frame
        .getByText(text)
        .first()
        .isVisible()
        .catch(() => false);
    for (const end = Date.now() + timeoutMs; ; await this.page.waitForTimeout(100)) {
      for (const frame of this.page.frames()) if (await isIn(frame)) return;
      if (Date.now() > end) throw new Error(`No output says "${text}"`);
    }
  }

  /** As what can evaluate code. */
  async outputsFrame() {
    const handle = await this.outputs.locator("body").elementHandle();
    return handle.ownerFrame();
  }

  async save() {
    await this.page.keyboard.press("Control+S");
  }

  /** A code cell below the last one. */
  async addCell(text) {
    const index = await this.editor.locator(".cell-list-container .monaco-list-row").count();
    // The editor puts it below the cell that has the focus.
    await this.cell(index - 1)
      .locator(".monaco-editor .view-lines")
      .click();
    await this.page.locator(".notebook-toolbar-left .notebook-label", { hasText: "Code" }).first().click();
    await this.cell(index).waitFor();
    await this.type(index, text);
    return index;
  }

  async replace(index, text) {
    await this.cell(index).locator(".monaco-editor .view-lines").click();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.insertText(text);
  }

  async type(index, text) {
    await this.cell(index).locator(".monaco-editor .view-lines").click();
    await this.page.keyboard.insertText(text);
  }
}
