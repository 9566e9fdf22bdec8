import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export const title =
  "an untitled notebook is saved under a name while its cells run: they run on, output is complete, nothing comes twice";

/** Runs until the scenario has seen what it must see, however long that takes. */
const steps =
  "const { existsSync } = await import('node:fs');\nlet kept = 0;\nfor (; !existsSync(__dirname + '/enough'); ) { console.log('step ' + ++kept); await new Promise((done) => setTimeout(done, 250)); }\n'finished'";

export async function run(workbench) {
  const editor = await workbench.open();
  const untitled = await editor.newNotebook();
  await untitled.type(0, steps);
  await untitled.addCell("kept + ' steps'");
  await untitled.runAll();
  await untitled.outputs.getByText("step 3", { exact: false }).first().waitFor();
  const [kernel] = workbench.processes("kernel");
  await untitled.save();
  await editor.fillQuickInput(join(workbench.folder, "mine.sparknb"));
  await editor.page.locator(".tab", { hasText: "mine.sparknb" }).waitFor();

  const notebook = await editor.activeNotebook();
  await notebook.waitForState(0, "executing");
  await notebook.outputs.getByText("step 3", { exact: false }).first().waitFor();
  await editor.screenshot("untitled-running");
  writeFileSync(join(workbench.folder, "enough"), "");
  await notebook.waitForState(1, "success");
  assert.equal(await notebook.state(0), "success");
  await notebook.outputs.getByText("'finished'").waitFor();
  await notebook.outputs.getByText(/^'?\d+ steps'?$/).waitFor();
  await editor.save("mine.sparknb");
  const [{ outputs }] = workbench.readNotebook("mine.sparknb").cells;
  const text = outputs.flatMap(({ text = [] }) => text).join("");
  const seen = [...text.matchAll(/step (\d+)/g)].map(([, step]) => Number(step));
  assert.ok(seen.length >= 3, "what was shown before it had a name is there, too");
  assert.deepEqual(
    seen,
    seen.map((_, index) => index + 1),
  );
  assert.deepEqual(workbench.processes("kernel"), [kernel]);
}
