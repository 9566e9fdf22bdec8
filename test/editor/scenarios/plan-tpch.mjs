import { join } from "node:path";
import { isQuery, queries, tables } from "../../bench/tpch/queries.mjs";
import { PlanPage } from "../harness/plan-page.mjs";
import { themes } from "../harness/themes.mjs";

export const title = "pictures of TPC-H's q5, q9 and q21, as graph and as text, in three themes";
/** `TPCH_DATA=FOLDER`: the eight tables, a Parquet file each. */
const data = process.env.TPCH_DATA;
export const skipped = data ? undefined : "TPCH_DATA is not set";

export async function run(workbench) {
  const views = tables.map(
    (name) => `CREATE TEMP VIEW ${name} AS SELECT * FROM parquet.\`${join(data, name)}.parquet\``,
  );
  const shown = [...queries()].filter(([id]) => [5, 9, 21].includes(id));
  const cells = shown.map(([, statements]) => ({ sql: statements.find(isQuery) }));
  workbench.writeNotebook("tpch.sparknb", [{ sql: views.join(";\n") }, ...cells]);
  const editor = await workbench.open({ viewport: { width: 1900, height: 1200 } });
  const notebook = await editor.openNotebook("tpch.sparknb");
  await notebook.runAll();
  await notebook.waitForState(shown.length, "success");
  await editor.command("Spark Notebook: Show Plan");
  const plan = await PlanPage.find(editor);
  for (const [index, [id]] of shown.entries()) {
    await notebook
      .cell(index + 1)
      .locator(".view-line")
      .first()
      .click();
    await plan.waitForTitle(`Cell ${index + 2}`);
    await plan.waitForState("Done");
    await plan.tab("Physical");
    await plan.choose("Graph");
    for (const [name, theme] of Object.entries(themes)) {
      await editor.setTheme(theme);
      await editor.screenshot(`tpch-q${id}-${name}`);
    }
    await plan.tab("Optimized");
    await plan.choose("Text");
    await editor.screenshot(`tpch-q${id}-text`);
    await plan.choose("Graph");
  }
}
