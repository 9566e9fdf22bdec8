import assert from "node:assert/strict";
import { expectAccessible } from "../harness/accessibility.mjs";
import { PlanPage } from "../harness/plan-page.mjs";
import { themes } from "../harness/themes.mjs";

export const title =
  "the plan panel shows what a cell would run, then what it did, operator by operator, and follows the selected cell";

const query = `SELECT c.name, count(*) AS orders, sum(o.amount) AS total
FROM (SELECT id, id % 100 AS customer, id * 7 % 1000 AS amount FROM range(200000)) o
JOIN (SELECT id, concat('customer ', id) AS name FROM range(100)) c ON o.customer = c.id
WHERE o.amount > 500
GROUP BY c.name
ORDER BY total DESC`;

export async function run(workbench) {
  workbench.writeNotebook("plans.sparknb", [
    { sql: query },
    'const small = spark.range(1000)\n  .filter(col("id").lt(70))\n  .groupBy(col("id").mod(7).alias("k")).count();\nsmall',
  ]);
  const editor = await workbench.open({ viewport: { width: 1500, height: 1000 } });
  const notebook = await editor.openNotebook("plans.sparknb");
  await notebook.waitForText(0, "customer");
  await editor.command("Spark Notebook: Show Plan");
  const plan = await PlanPage.find(editor);
  await plan.frame.getByText("the plan that would run").waitFor();
  await plan.tab("Optimized");
  await plan.node("Aggregate").waitFor();
  await editor.screenshot("plan-before-run");

  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  await plan.waitForState("Done");
  await plan.tab("Physical");
  await plan.node("HashAggregate").waitFor();
  await plan.nodes.first().click();
  const first = await plan.details();
  assert.equal(first["Rows out"], "100");
  await plan.frame.locator(".graph").press("ArrowDown");
  const below = await plan.details();
  assert.equal(below["Rows out"], first["Rows in"]);
  const inGraph = await plan.nodes.count();
  await plan.choose("Tree");
  assert.equal(await plan.frame.locator("[role=treegrid] tbody tr").count(), inGraph);
  await expectAccessible(plan.frame, "main");
  await plan.tab("Tasks");
  await plan.frame.locator(".task.done").first().waitFor();
  await expectAccessible(plan.frame, "main");
  await editor.screenshot("plan-tasks");
  await plan.tab("Physical");
  await plan.choose("Graph");
  await plan.tab("Analyzed");
  await plan.node("Aggregate").waitFor();
  await plan.tab("Physical");
  for (const [measure, value] of Object.entries({ Rows: /^100$/, Bytes: /B$/, Memory: /B$/, Time: /%$/ })) {
    await plan.choose(measure);
    await plan.nodes.first().locator(".measure", { hasText: value }).waitFor();
  }
  for (const [name, theme] of Object.entries(themes)) {
    await editor.setTheme(theme);
    await expectAccessible(plan.frame, "main");
    await editor.screenshot(`plan-${name}`);
  }

  await notebook.runCell(1);
  await notebook.waitForState(1, "success");
  await notebook.cell(1).locator(".view-line", { hasText: "groupBy" }).click();
  await plan.waitForTitle("Cell 2");
  await plan.waitForState("Done");
  await notebook
    .cell(1)
    .locator(".view-line", { hasText: "filter" })
    .click({ position: { x: 60, y: 8 } });
  await plan.frame.locator(".node.selected", { hasText: "70 rows" }).waitFor();
  await plan.node("HashAggregate").click();
  await notebook.cell(1).locator("[class*=ced-]").first().waitFor({ state: "attached" });
  await editor.screenshot("plan-source");
  await notebook.cell(0).getByText("100 rows").click();
  await plan.waitForTitle("Cell 1");
  await plan.waitForState("Done");
  await plan.node("HashAggregate").click();
  await notebook.cell(0).locator("[class*=ced-]").first().waitFor({ state: "attached" });
  await editor.screenshot("plan-source-sql");
  await notebook.cell(0).locator(".view-line", { hasText: "ORDER BY" }).click();
  await plan.frame.locator(".node.selected", { hasText: "TakeOrderedAndProject" }).waitFor();
  await notebook.cell(0).locator("[class*=ced-]").first().waitFor({ state: "detached" });
}
