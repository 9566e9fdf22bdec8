import assert from "node:assert/strict";
import { expectAccessible } from "../harness/accessibility.mjs";
import { fix } from "../harness/light-bulb.mjs";
import { PlanPage } from "../harness/plan-page.mjs";

export const title =
  "advice of the plan panel leads to what it is about, and the light bulb does it: a built-in for a user's function, cache() for repeated work";

const ownFunction = `const to_upper = udf((text: string) => text.toUpperCase(), "string").withName("to_upper");
const named = spark.range(30000)
  .withColumn("name", to_upper(F.concat(F.lit("n"), col("id").cast("string"))));
await named.filter(col("name").like("N%7")).count();`;

const repeated = `const totals = spark.range(5000000)
  .groupBy(col("id").mod(1000000).alias("k"))
  .agg(F.sum("id").alias("s"));
await totals.filter(col("s").gt(10)).count();
await totals.filter(col("s").gt(20)).count();`;

export async function run(workbench) {
  workbench.writeNotebook("advice.sparknb", [ownFunction, repeated]);
  const editor = await workbench.open({ viewport: { width: 1500, height: 1000 } });
  const notebook = await editor.openNotebook("advice.sparknb");
  await notebook.waitForText(0, "to_upper");
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  await editor.command("Spark Notebook: Show Plan");
  const plan = await PlanPage.find(editor);
  await plan.waitForState("Done");

  const builtIn = plan.frame.locator("button.advice", { hasText: "upper" });
  await builtIn.click();
  await plan.frame.locator(".node.selected").waitFor();
  await expectAccessible(plan.frame, "main");
  await editor.screenshot("plan-advice");
  await fix(editor, notebook, 0, "to_upper", "Use Spark’s F.upper in place of to_upper");
  await notebook.waitForText(0, "F.upper(F.concat(");
  await notebook.runCell(0);
  await plan.waitForState("Done");
  await builtIn.waitFor({ state: "detached" });

  await notebook.runCell(1);
  await notebook.waitForState(1, "success");
  await notebook.cell(1).locator(".view-line", { hasText: "groupBy" }).click();
  await plan.waitForTitle("Cell 2");
  await plan.waitForState("Done");
  const repeatedWork = plan.frame.locator("button.advice", { hasText: "The same work" }).first();
  await repeatedWork.waitFor();
  await fix(editor, notebook, 1, "agg", "Keep these rows with cache()", "plan-advice-fix");
  await notebook.waitForText(1, '.agg(F.sum("id").alias("s")).cache()');
  await notebook.runCell(1);
  await notebook.waitForState(1, "success");
  await plan.waitForState("Done");
  await repeatedWork.waitFor({ state: "detached" });
  assert.equal(await notebook.state(0), "success");
}
