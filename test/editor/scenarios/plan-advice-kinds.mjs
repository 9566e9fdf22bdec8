import assert from "node:assert/strict";
import { join } from "node:path";
import { expectAccessible } from "../harness/accessibility.mjs";
import { PlanPage } from "../harness/plan-page.mjs";

export const title =
  "advice with the number that it goes by, and where to click: a join that multiplies rows, a filter that does not reach the files, one task for everything, all rows to the client";

const written = (folder) => `const at = (name: string) => ${JSON.stringify(`${folder}/`)} + name;
const day = F.expr("date_add(date '2020-01-01', cast(id % 2000 as int))");
await spark.range(400000).select(col("id"), col("id").mod(50).alias("k"), day.alias("day")).write.parquet(at("events"));
await spark.range(3000).withColumn("k", col("id").mod(50)).write.parquet(at("keys"));`;

/** Cells, what is said first of each, and the operator that it leads to. */
const slow = ({ events, keys }) => [
  {
    cell: { sql: `SELECT count(*) AS n FROM ${events} e JOIN ${keys} k ON e.k = k.k` },
    said: /^The join multiplies rows: 24M rows leave it, 60× its larger input, by /,
    node: "HashJoin",
  },
  {
    cell: { sql: `SELECT sum(id) AS s FROM ${events} WHERE year(day) = 2021 AND month(day) = 3` },
    said: /^The filter does not reach the files: 400K rows were read, 6,200 kept, by .*year.*Compare the column itself/,
    node: "Filter",
  },
  {
    cell: {
      sql: `SET spark.sparknb.singleTask.maxBytes=0; SET spark.sql.adaptive.enabled=false;\nSELECT max(s) AS m FROM (SELECT sum(id) OVER (ORDER BY day, id) AS s FROM ${events})`,
    },
    said: /^One task does the work: stage \d+ \(\w+\) has 400K rows in a single task, \d+% of the time\./,
    node: "Window",
  },
  {
    cell: "const all = await spark.range(1200000).toArrow();",
    said: /^All rows go to the client: 1.2M rows, [\d.]+ MB\./,
    node: "ShuffleQueryStage",
  },
];

export async function run(workbench) {
  const file = (name) => `parquet.\`${join(workbench.folder, "written", name)}\``;
  const cases = slow({ events: file("events"), keys: file("keys") });
  workbench.writeNotebook("kinds.sparknb", [
    written(join(workbench.folder, "written")),
    ...cases.map(({ cell }) => cell),
  ]);
  const editor = await workbench.open({ viewport: { width: 1900, height: 1500 } });
  const notebook = await editor.openNotebook("kinds.sparknb");
  await notebook.waitForText(0, "events");
  await editor.command("Spark Notebook: Show Plan");
  const plan = await PlanPage.find(editor);
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  for (const [i, { said, node }] of cases.entries()) {
    await notebook
      .cell(i + 1)
      .locator(".view-line")
      .first()
      .click();
    await plan.waitForTitle(`Cell ${i + 2}`);
    await notebook.runCell(i + 1);
    await notebook.waitForState(i + 1, "success");
    await plan.waitForState("Done");
    const first = plan.frame.locator("button.advice").first();
    assert.match((await first.locator("b, span").allTextContents()).join(": "), said);
    await expectAccessible(plan.frame, "main");
    await editor.screenshot(`plan-advice-${i + 1}`);
    await first.click();
    await plan.frame.locator(".node.selected", { hasText: node }).waitFor();
  }
}
