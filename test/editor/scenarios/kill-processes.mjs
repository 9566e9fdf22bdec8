import assert from "node:assert/strict";

export const title = "kill -9 of the kernel or the driver fails the cell in plain words, and the next run starts anew";

export async function run(workbench) {
  workbench.writeNotebook("killed.sparknb", ["await new Promise(() => {});", "spark.range(5).count()"]);
  const editor = await workbench.open();
  const notebook = await editor.openNotebook("killed.sparknb");
  for (const name of ["kernel", "driver"]) {
    await notebook.runCell(0);
    await notebook.waitForState(0, "executing");
    await workbench.waitForProcess(name);
    await notebook.cell(0).getByText("Starting").waitFor({ state: "detached" });
    await editor.page.waitForTimeout(500);
    process.kill(workbench.processes(name)[0].pid, "SIGKILL");
    await notebook.waitForState(0, "error");
    await notebook.outputs.locator(".sparknb-error", { hasText: "ended unexpectedly" }).first().waitFor();
    await editor.screenshot(`killed-${name}`);
    await notebook.runCell(1);
    await notebook.waitForState(1, "success");
  }
  assert.equal(workbench.processes("driver").length, 1);
}
