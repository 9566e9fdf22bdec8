import assert from "node:assert/strict";

export const title = "closing a notebook ends its kernel; what outlives the window ends when idle, and leaves nothing";

export async function run(workbench) {
  // Scenarios before this one were ended by SIGKILL.
  const before = new Set(workbench.scratchFolders());
  workbench.writeNotebook("close.sparknb", ["spark.range(1).count()"]);
  const editor = await workbench.open({ settings: { "sparkNotebook.session.idleTimeout": 0.1 } });
  const notebook = await editor.openNotebook("close.sparknb");
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  assert.equal(workbench.processes("kernel").length, 1);
  assert.equal(workbench.processes("driver").length, 1);
  await editor.save("close.sparknb");
  await editor.command("View: Close Editor");
  await workbench.expectNoProcess("kernel");
  assert.equal(workbench.processes("driver").length, 1);

  const again = await editor.openNotebook("close.sparknb");
  await again.runCell(0);
  await again.waitForState(0, "success");
  await editor.stop();
  assert.equal(workbench.processes("kernel").length, 1);
  await workbench.expectNoProcess("[a-z-]+", 90_000);
  assert.deepEqual(
    workbench.scratchFolders().filter((name) => !before.has(name)),
    [],
  );
}
