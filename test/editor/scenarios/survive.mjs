import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { NotebookPage } from "../harness/notebook-page.mjs";
import { extensionHosts, waitUntilGone } from "../harness/processes.mjs";

export const title =
  "kernel and driver survive a reload of the window and kill -9 of the extension host: output is complete, variables and views are there";

/** Runs until the scenario has seen what it must see, however long that takes. */
const count =
  "const { existsSync, rmSync } = await import('node:fs');\nfor (let i = 1; !existsSync(__dirname + '/enough'); i++) { console.log('step ' + i); await new Promise((done) => setTimeout(done, 250)); }\nrmSync(__dirname + '/enough');\n'finished'";

export async function run(workbench) {
  workbench.writeNotebook("survive.sparknb", [
    "let kept = 41;\nspark.range(3).createOrReplaceTempView('kept_view');",
    count,
    "kept + 1",
    { sql: "SELECT count(*) AS n FROM kept_view" },
  ]);
  const editor = await workbench.open({ settings: { "sparkNotebook.session.idleTimeout": 1 } });
  let notebook = await editor.openNotebook("survive.sparknb");
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  const [kernel] = workbench.processes("kernel");
  const [driver] = workbench.processes("driver");

  for (const disturb of [reload, killExtensionHost]) {
    await notebook.runCell(1);
    // What the last run printed is still there until this one begins.
    await notebook.waitForState(1, "executing");
    await notebook.outputs.getByText("step 3", { exact: false }).first().waitFor();
    await disturb(editor, workbench);
    notebook = new NotebookPage(editor.page);
    await notebook.ready();
    await notebook.waitForState(1, "executing");
    await notebook.outputs.getByText("step 12", { exact: false }).first().waitFor();
    await editor.screenshot(`survived-${disturb.name}`);
    writeFileSync(join(workbench.folder, "enough"), "");
    await notebook.waitForState(1, "success");
    await notebook.outputs.getByText("'finished'").waitFor();
    const text = await notebook.outputs.getByText("step 1", { exact: false }).first().textContent();
    const steps = [...text.matchAll(/step (\d+)/g)].map(([, step]) => Number(step));
    assert.deepEqual(steps, [...new Set(steps)], "no output comes twice");
    assert.equal(steps.at(0), 1);
    assert.deepEqual(
      workbench.processes("kernel").map(({ pid }) => pid),
      [kernel.pid],
    );
    assert.deepEqual(
      workbench.processes("driver").map(({ pid }) => pid),
      [driver.pid],
    );
  }
  await notebook.runCell(2);
  await notebook.waitForState(2, "success");
  await notebook.outputs.getByText("42", { exact: true }).waitFor({ timeout: 30_000 });
  await notebook.runCell(3);
  await notebook.waitForState(3, "success");
  assert.deepEqual(
    workbench.processes("kernel").map(({ pid }) => pid),
    [kernel.pid],
  );
}

async function reload(editor) {
  await editor.reload();
}

async function killExtensionHost(editor) {
  const hosts = extensionHosts(editor.server.pid);
  assert.equal(hosts.length, 1);
  process.kill(hosts[0], "SIGKILL");
  await waitUntilGone(() => extensionHosts(editor.server.pid).filter((host) => host === hosts[0]), 5_000);
}
