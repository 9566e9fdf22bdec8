import assert from "node:assert/strict";

export const title = "a worker killed during a cell costs a retry, not the cell";

export async function run(workbench) {
  workbench.writeNotebook("workers.sparknb", [
    { sql: "SELECT 1" },
    { sql: "SELECT sum(a.id * b.id % 7) AS total FROM range(25000) a, range(25000) b" },
  ]);
  const editor = await workbench.open();
  const notebook = await editor.openNotebook("workers.sparknb");
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  const before = workbench.processes("worker").map(({ pid }) => pid);
  assert.ok(before.length >= 2, `${before.length} workers`);
  await notebook.runCell(1);
  await notebook.waitForState(1, "executing");
  await editor.page.waitForTimeout(700);
  assert.equal(await notebook.state(1), "executing", "the query must still run when its worker is killed");
  for (const pid of before) process.kill(pid, "SIGKILL");
  assert.equal(await notebook.waitForState(1, ["success", "error"], 180_000), "success");
  const after = workbench.processes("worker").map(({ pid }) => pid);
  assert.ok(after.length >= 2 && after.every((pid) => !before.includes(pid)), `workers ${before} became ${after}`);
}
