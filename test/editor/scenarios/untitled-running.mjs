import assert from "node:assert/strict";
import { join } from "node:path";

export const title =
  "an untitled notebook is saved under a name while its cells run: they run on, output is complete, nothing comes twice";

const steps =
  "let kept = 0;\nfor (let i = 1; i <= 40; i++) { kept = i; console.log('step ' + i); await new Promise((done) => setTimeout(done, 250)); }\n'finished'";

export async function run(workbench) {
  const editor = await workbench.open();
  const untitled = await editor.newNotebook();
  await untitled.type(0, steps);
  await untitled.addCell("kept + 2");
  await untitled.runAll();
  await untitled.outputs.getByText("step 3", { exact: false }).first().waitFor();
  const [kernel] = workbench.processes("kernel");
  await untitled.save();
  await editor.fillQuickInput(join(workbench.folder, "mine.sparknb"));
  await editor.page.locator(".tab", { hasText: "mine.sparknb" }).waitFor();

  const notebook = await editor.activeNotebook();
  await notebook.waitForState(0, "executing", 10_000);
  await editor.screenshot("untitled-running");
  await notebook.waitForState(1, "success", 60_000);
  assert.equal(await notebook.state(0), "success");
  await notebook.outputs.getByText("'finished'").waitFor();
  await notebook.outputs.getByText("42", { exact: true }).waitFor();
  await notebook.save();
  await editor.waitForSaved("mine.sparknb");
  const [{ outputs }] = workbench.readNotebook("mine.sparknb").cells;
  const text = outputs.flatMap(({ text = [] }) => text).join("");
  const seen = [...text.matchAll(/step (\d+)/g)].map(([, step]) => Number(step));
  assert.deepEqual(
    seen,
    Array.from({ length: 40 }, (_, index) => index + 1),
  );
  assert.deepEqual(workbench.processes("kernel"), [kernel]);
}
