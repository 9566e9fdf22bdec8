import assert from "node:assert/strict";
import { PlanPage } from "../harness/plan-page.mjs";

export const title =
  "progress shows below the cell while Spark works, and the number of rows after it, which leads to the plan";

export async function run(workbench) {
  workbench.writeNotebook("progress.sparknb", [
    { sql: "SELECT 1 AS one" },
    { sql: "SELECT sum(a.id * b.id % 7) AS total FROM range(60000) a, range(60000) b" },
    { sql: "SELECT id FROM range(3)" },
  ]);
  const editor = await workbench.open();
  const notebook = await editor.openNotebook("progress.sparknb");
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  await notebook.cell(0).getByText("1 row").waitFor();
  await notebook.runCell(1);
  const progress = notebook.cell(1).locator(".cell-statusbar-container", { hasText: /\d+ of \d+ tasks.*\d+\.\d s/ });
  await progress.waitFor({ timeout: 60_000 });
  await editor.screenshot("progress");
  assert.equal(await notebook.state(1), "executing");
  await notebook.stopCell(1);
  await notebook.waitForState(1, "none");
  await progress.waitFor({ state: "detached", timeout: 30_000 });
  await notebook.runCell(2);
  await notebook.waitForState(2, "success");
  await notebook.cell(2).getByText("3 rows").waitFor();

  await notebook.cell(2).getByText("3 rows").click();
  await (await PlanPage.find(editor)).waitForTitle("Cell 3");
}
