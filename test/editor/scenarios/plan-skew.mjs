import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { expectAccessible } from "../harness/accessibility.mjs";
import { PlanPage } from "../harness/plan-page.mjs";
import { themes } from "../harness/themes.mjs";

export const title =
  "a stage one of whose tasks has most of the rows: skew is marked, advised, and told as the least, the median and the most of its tasks";

/** Of 8 tasks one has 19 of 20 rows; nothing of it is mended while it runs. */
const { conf, query } = JSON.parse(readFileSync(new URL("../../fixtures/skewed-stage.json", import.meta.url), "utf8"));
const settings = Object.entries(conf).map(([key, value]) => `SET ${key}=${value}`);

export async function run(workbench) {
  workbench.writeNotebook("skew.sparknb", [
    { sql: settings.join(";\n") },
    { sql: `${query}\nORDER BY last DESC LIMIT 5` },
  ]);
  const editor = await workbench.open({ viewport: { width: 1900, height: 1000 } });
  const notebook = await editor.openNotebook("skew.sparknb");
  await notebook.waitForText(1, "row_number");
  await notebook.runAll();
  await notebook.waitForState(1, "success");
  await notebook.cell(1).locator(".view-line").first().click();
  await editor.command("Spark Notebook: Show Plan");
  const plan = await PlanPage.find(editor);
  await plan.waitForTitle("Cell 2");
  await plan.waitForState("Done");
  await plan.tab("Physical");

  await plan.frame.locator("button.advice", { hasText: "Window took" }).click();
  await plan.frame.locator(".node.selected", { hasText: "Window" }).getByText("skew").waitFor();
  const details = await plan.details();
  assert.match(details["Time of a task"], /^min .+ · median .+ · max .+$/);
  const [, , median, most] = /^min ([\d,]+) · median ([\d,]+) · max ([\d,]+)$/.exec(details["Rows of a task"]);
  assert.ok(count(most) > 10 * count(median), details["Rows of a task"]);
  assert.match(details.Skew, /^Skewed: one task takes [\d,]+× the median/);
  assert.equal(details.Tasks, "8");
  assert.match(details.Workers, /^\d+, \d+$/);
  assert.match(details["SQL sent to the workers"], /row_number/i);
  for (const [name, theme] of Object.entries(themes)) {
    await editor.setTheme(theme);
    await expectAccessible(plan.frame, "main");
    await editor.screenshot(`plan-skew-${name}`);
  }

  await plan.choose("Tree");
  await plan.frame.locator("[role=treegrid] tr", { hasText: "Window" }).getByText("skew").waitFor();
  await plan.tab("Tasks");
  await plan.frame.locator(".task.done").first().waitFor();
  await editor.screenshot("plan-skew-tasks");
}

const count = (text) => Number(text.replaceAll(",", ""));
