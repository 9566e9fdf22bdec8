import { expectAccessible } from "../harness/accessibility.mjs";
import { PlanPage } from "../harness/plan-page.mjs";

export const title =
  "the plan of a frame of the DataFrames view, as it was written and as it would run; a failed query says why and where";

export async function run(workbench) {
  workbench.writeNotebook("frames.sparknb", [
    'const grouped = spark.range(1000)\n  .filter(col("id").gt(10))\n  .groupBy(col("id").mod(7).alias("k")).count();',
    { sql: "SELECT id, 10 / (id - 5) AS x\nFROM range(10)\nWHERE id > 1" },
  ]);
  const editor = await workbench.open({ viewport: { width: 1500, height: 900 } });
  const { page } = editor;
  const notebook = await editor.openNotebook("frames.sparknb");
  await editor.command("View: Show Spark");
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  const frames = page.locator(".pane", { has: page.getByRole("button", { name: "DataFrames Section" }) });
  const grouped = frames.locator(".monaco-list-row", { hasText: "grouped" }).first();
  await grouped.waitFor();
  await grouped.click({ button: "right" });
  // VS Code passes over a button that is let go within a tenth of a second after the menu has opened.
  await page.locator(".context-view .action-label", { hasText: "Show Plan" }).click({ delay: 300 });
  const plan = await PlanPage.find(editor);
  await plan.waitForTitle("grouped");
  await plan.tab("Parsed");
  await plan.choose("Text");
  await plan.frame.locator("pre.plan", { hasText: "'Filter '`>`('id, 10)" }).waitFor();
  await plan.tab("Optimized");
  await plan.choose("Graph");
  await plan.node("Aggregate").waitFor();
  await expectAccessible(plan.frame, "main");
  await editor.screenshot("plan-frame");

  await notebook.runCell(1);
  await notebook.waitForState(1, "error");
  await notebook.cell(1).locator(".view-line").first().click();
  await plan.waitForTitle("Cell 2");
  await plan.waitForState("Failed");
  await plan.frame.getByText("DIVIDE_BY_ZERO").waitFor();
  await plan.tab("Optimized");
  await plan.frame.locator(".node.failed", { hasText: "failed here" }).waitFor();
  await expectAccessible(plan.frame, "main");
  await plan.frame.getByRole("button", { name: "Written at" }).click();
  await editor.screenshot("plan-failed");
  await plan.tab("Parsed");
  await plan.node("UnresolvedTableValuedFunction").waitFor();
}
