import assert from "node:assert/strict";
import { extensionHosts } from "../harness/processes.mjs";

export const title =
  "kill -9: of the kernel or the driver fails the cell in plain words and the next run starts anew; of the extension host leaves no process";

export async function run(workbench) {
  workbench.writeNotebook("killed.sparknb", ["await new Promise(() => {});", "spark.range(5).count()", "for (;;) {}"]);
  const editor = await workbench.open();
  const notebook = await editor.openNotebook("killed.sparknb");
  for (const name of ["kernel", "driver"]) {
    await notebook.runCell(0);
    await notebook.waitForState(0, "executing");
    await workbench.waitForProcess(name);
    await notebook.cell(0).getByText("Starting local Spark…").waitFor({ state: "detached" });
    await editor.page.waitForTimeout(500);
    process.kill(workbench.processes(name)[0].pid, "SIGKILL");
    await notebook.waitForState(0, "error");
    await notebook.outputs.locator(".sparknb-error", { hasText: "ended unexpectedly" }).first().waitFor();
    await editor.screenshot(`killed-${name}`);
    await notebook.runCell(1);
    await notebook.waitForState(1, "success");
  }
  assert.equal(workbench.processes("driver").length, 1);

  await notebook.runCell(2);
  await notebook.waitForState(2, "executing");
  await editor.page.waitForTimeout(500);
  const hosts = extensionHosts(editor.server.pid);
  assert.equal(hosts.length, 1);
  await editor.closeBrowser(); // or it starts another extension host
  for (const host of extensionHosts(editor.server.pid)) process.kill(host, "SIGKILL");
  await workbench.expectNoProcess();
  assert.deepEqual(workbench.scratchFolders(), []);
}
