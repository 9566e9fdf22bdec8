import assert from "node:assert/strict";

export const title =
  "Restart Kernel, then Run at once: the cell waits for the new kernel, is the first of it, and no cell queued after the restart is dropped";

export async function run(workbench) {
  workbench.writeNotebook("restart.sparknb", [
    "globalThis.mark = (globalThis.mark ?? 0) + 1; mark",
    "await new Promise(() => {});",
    "mark + ' in the same kernel'",
  ]);
  const editor = await workbench.open();
  const notebook = await editor.openNotebook("restart.sparknb");
  const order = (index) => notebook.cell(index).locator(".execution-count-label").textContent();
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  await notebook.runCell(0);
  await notebook.outputs.getByText("2", { exact: true }).waitFor();
  const [first] = workbench.processes("kernel");

  // While nothing runs, then in the middle of a cell.
  for (const isBusy of [false, true]) {
    if (isBusy) {
      await notebook.runCell(1);
      await notebook.waitForState(1, "executing");
    }
    await notebook.restart();
    await notebook.runCell(0);
    await notebook.runCell(2);
    await notebook.waitForState(2, "success");
    assert.equal(await notebook.state(0), "success");
    await notebook.outputs.getByText("'1 in the same kernel'").waitFor();
    assert.deepEqual([await order(0), await order(2)], ["[1]", "[2]"]);
    assert.equal(await notebook.state(1), "none");
  }
  await editor.screenshot("restart");
  const kernels = workbench.processes("kernel");
  assert.equal(kernels.length, 1);
  assert.notEqual(kernels[0].pid, first.pid);
}
