import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expectAccessible } from "../harness/accessibility.mjs";
import { PlanPage } from "../harness/plan-page.mjs";

export const title =
  "runs of a cell in the plan panel: an earlier one, two compared, kept while another cell is selected, saved and opened as a file, cancelled";

const query = (condition) => `SELECT id % 10 AS k, count(*) AS n
FROM range(300000)
WHERE ${condition}
GROUP BY k`;

export async function run(workbench) {
  workbench.writeNotebook("runs.sparknb", [
    { sql: query("id < 1000") },
    { sql: "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.id * b.id % 7 = 3" },
  ]);
  const editor = await workbench.open({ viewport: { width: 1500, height: 900 } });
  const notebook = await editor.openNotebook("runs.sparknb");
  await notebook.waitForText(0, "range");
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  await editor.command("Spark Notebook: Show Plan");
  const plan = await PlanPage.find(editor);
  await plan.waitForState("Done");
  await notebook.replace(0, `${query("id < 2000")}\nORDER BY n`);
  await plan.frame.getByText("The cell was edited after this run.").waitFor();
  await notebook.runCell(0);
  await plan.frame.getByLabel("Compared with").waitFor();
  await plan.waitForState("Done");

  await plan.frame.getByLabel("Compared with").selectOption({ label: "Run 1" });
  await plan.tab("Compare");
  await plan.frame.locator(".compare").getByText("TakeOrderedAndProject was added").waitFor();
  await plan.frame.locator(".compare").getByText("gives another number of rows").waitFor();
  await plan.frame.locator(".pairs").getByText("1,000 → 2,000").first().waitFor();
  await expectAccessible(plan.frame, "main");
  await editor.screenshot("plan-compare");
  await plan.frame.getByText("TakeOrderedAndProject was added").click();
  await plan.frame.locator(".node.selected", { hasText: "TakeOrderedAndProject" }).waitFor();

  await plan.frame.getByLabel("Run", { exact: true }).selectOption({ index: 0 });
  await plan.node("TakeOrderedAndProject").waitFor({ state: "detached" });
  await plan.node("HashAggregate").waitFor();

  await plan.frame.getByRole("button", { name: "Keep This Cell" }).click();
  await notebook.cell(1).locator(".view-line").first().click();
  await editor.page.waitForTimeout(500);
  await plan.waitForTitle("Cell 1");

  await plan.frame.getByRole("button", { name: "Save Plan as File…" }).click();
  const file = join(workbench.folder, "kept.sparkplan");
  await editor.fillQuickInput(file);
  for (const end = Date.now() + 30_000; !existsSync(file); await editor.page.waitForTimeout(50))
    assert.ok(Date.now() < end, "the file was not written");

  assert.match(JSON.parse(readFileSync(file, "utf8")).code, /id < 1000/, "the run that is shown is saved");

  await plan.frame.getByRole("button", { name: "Follow the Selected Cell" }).click();
  await plan.waitForTitle("Cell 2");
  await notebook.runCell(1);
  await plan.waitForState("Running");
  await plan.tab("Tasks");
  await plan.frame.locator(".stages td", { hasText: "running" }).first().waitFor();
  await plan.frame.locator(".timeline .task.running", { hasText: "0 …" }).first().waitFor();
  await expectAccessible(plan.frame, "main");
  await editor.screenshot("plan-live");
  await plan.frame.getByRole("button", { name: "Cancel", exact: true }).click();
  await notebook.waitForState(1, "none");
  await notebook.waitForOutput("What Spark ran for this cell was cancelled");
  await plan.waitForState("Cancelled");

  await editor.page.locator(".explorer-folders-view .monaco-list-row", { hasText: "kept.sparkplan" }).dblclick();
  const opened = await PlanPage.find(editor, 60_000, "kept.sparkplan");
  await opened.node("HashAggregate").waitFor();
  assert.equal(await opened.frame.getByRole("button", { name: "Save Plan as File…" }).count(), 0);
  await editor.screenshot("plan-file");
}
