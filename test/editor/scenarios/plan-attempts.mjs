import assert from "node:assert/strict";
import { expectAccessible } from "../harness/accessibility.mjs";
import { PlanPage } from "../harness/plan-page.mjs";
import { themes } from "../harness/themes.mjs";

export const title =
  "workers killed while a query runs: the attempt that was lost stands in the timeline, in the operator's table and in the advice, beside the one that did it";

export async function run(workbench) {
  workbench.writeNotebook("attempts.sparknb", [
    { sql: "SELECT 1" },
    { sql: "SELECT sum(a.id * b.id % 7) AS total FROM range(25000) a, range(25000) b" },
  ]);
  const editor = await workbench.open({ viewport: { width: 1900, height: 1000 } });
  const notebook = await editor.openNotebook("attempts.sparknb");
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  await notebook.cell(1).locator(".view-line").first().click();
  await editor.command("Spark Notebook: Show Plan");
  const plan = await PlanPage.find(editor);
  await plan.waitForTitle("Cell 2");
  await notebook.runCell(1);
  await plan.waitForState("Running");
  await plan.tab("Tasks");
  await plan.frame.locator(".timeline .task.running").first().waitFor();
  // The task may have gone to the second one before that is killed, too.
  for (const { pid } of workbench.processes("worker")) process.kill(pid, "SIGKILL");
  await plan.frame.locator(".timeline .task.lost").first().waitFor();
  await notebook.waitForState(1, "success");
  await plan.waitForState("Done");
  assert.match(
    await plan.frame.locator(".timeline .task.lost").first().textContent(),
    /^✕ \d+$/,
    "not by its colour alone",
  );
  const attempts = await plan.frame
    .locator(".timeline .task")
    .evaluateAll((bars) => bars.map((bar) => bar.getAttribute("aria-label")));
  assert.match(attempts[0], /^Stage \d+, task 0: lost, /);
  assert.match(attempts.at(-1), /^Stage \d+, task 0: done, /);
  await plan.frame.locator(".stages td", { hasText: /done, attempts that failed: [12]/ }).waitFor();
  for (const [name, theme] of Object.entries(themes)) {
    await editor.setTheme(theme);
    await expectAccessible(plan.frame, "main");
    await editor.screenshot(`plan-attempts-${name}`);
  }

  await plan.tab("Physical");
  await plan.node("HashAggregate").click();
  const { "Attempts that failed": failed } = await plan.details();
  assert.match(failed, /^task 0 on worker \d+: lost after ./);
  await plan.frame.locator(".graph").press("Escape");
  const advice = plan.frame.locator("button.advice", { hasText: "Tasks ran again" });
  await editor.screenshot("plan-attempts-advice");
  await advice.click();
  await plan.frame.locator(".timeline .task.lost").first().waitFor();
}
