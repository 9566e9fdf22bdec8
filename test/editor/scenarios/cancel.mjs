import assert from "node:assert/strict";

export const title = "a long cell is cancelled and is not a failed one; the kernel keeps its variables";

export async function run(workbench) {
  workbench.writeNotebook("cancel.sparknb", [
    "const kept = 41;",
    { sql: "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.id * b.id % 7 = 3" },
    "for (;;) {}",
    "await new Promise(() => {});",
    "kept + 1",
  ]);
  const editor = await workbench.open();
  const notebook = await editor.openNotebook("cancel.sparknb");
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  const [kernel] = workbench.processes("kernel");
  for (const index of [1, 2, 3]) {
    await notebook.runCell(index);
    await notebook.waitForState(index, "executing");
    await editor.page.waitForTimeout(500);
    await notebook.measureStop(index); // how long it takes: measure.mjs
    assert.equal(await notebook.state(index), "none");
  }
  await notebook.runCell(4);
  await notebook.waitForState(4, "success");
  await notebook.outputs.getByText("42", { exact: true }).waitFor({ timeout: 30_000 });
  assert.deepEqual(workbench.processes("kernel"), [kernel]);
  await editor.screenshot("cancel");
}
