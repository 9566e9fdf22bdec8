import assert from "node:assert/strict";

export const title =
  "two windows on one file: each has a kernel of its own, neither takes the other's; what one saves the other shows";

export async function run(workbench) {
  workbench.writeNotebook("shared.sparknb", ["globalThis.where ??= process.pid", "globalThis.where"]);
  const editor = await workbench.open({ viewport: { width: 1280, height: 900 } });
  const first = await editor.openNotebook("shared.sparknb");
  await first.runCell(0);
  await first.waitForState(0, "success");
  const [kernel] = workbench.processes("kernel");

  const second = await editor.secondWindow();
  const other = await second.openNotebook("shared.sparknb");
  await second.page.locator(".kernel-label", { hasText: "Local Spark" }).waitFor(); // before that a press is lost
  await other.runCell(0);
  await other.waitForState(0, "success");
  const [its, ...more] = workbench.processes("kernel").filter(({ pid }) => pid !== kernel.pid);
  assert.equal(more.length, 0);
  await second.screenshot("two-windows");

  for (const [notebook, { pid }] of [
    [first, kernel],
    [other, its],
  ]) {
    await notebook.runCell(1);
    await notebook.waitForState(1, "success");
    await notebook.outputs.getByText(String(pid), { exact: true }).nth(1).waitFor();
  }

  await first.replace(1, "'saved by the first'");
  await first.save();
  await editor.waitForSaved("shared.sparknb");
  await other.waitForText(1, "saved by the first");
  await second.page.close();
  await first.runCell(0);
  await first.waitForState(0, "success");
  await first.outputs.getByText(String(kernel.pid), { exact: true }).first().waitFor();
}
