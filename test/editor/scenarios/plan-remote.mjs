import { PlanPage } from "../harness/plan-page.mjs";

export const title = "the plan panel on a Spark of another make: what the wire tells, and what it does not";
/** `SPARKNB_TEST_REMOTE=sc://…`: a Spark of Apache's. */
const remote = process.env.SPARKNB_TEST_REMOTE;
export const skipped = remote ? undefined : "SPARKNB_TEST_REMOTE is not set";

export async function run(workbench) {
  workbench.writeNotebook("remote.sparknb", [
    // Its rows are asked for by the cell itself: what a server that others may share is asked by the grid is no run of the cell.
    `await spark.sql("SELECT id % 7 AS k, count(*) AS n FROM range(100000) WHERE id > 10 GROUP BY k ORDER BY n DESC").collect();`,
  ]);
  const editor = await workbench.open({ viewport: { width: 1500, height: 1000 } });
  const notebook = await editor.openNotebook("remote.sparknb");
  await notebook.waitForText(0, "range");
  await editor.chooseNewServer("apache-a", remote);
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  await editor.command("Spark Notebook: Show Plan");
  const plan = await PlanPage.find(editor);
  await plan.waitForState("Done");
  await plan.frame.getByText("This Spark does not tell").waitFor();
  await plan.tab("Physical");
  await plan.node("HashAggregate").waitFor();
  await editor.screenshot("plan-remote");
  await plan.tab("Parsed");
  await plan.node("Aggregate").waitFor();
  await editor.screenshot("plan-remote-parsed");
  await plan.tab("Tasks");
  await editor.screenshot("plan-remote-tasks");
}
