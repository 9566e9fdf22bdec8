import assert from "node:assert/strict";
import { join } from "node:path";
import { isQuery, queries, tables } from "../../bench/tpch/queries.mjs";
import { PlanPage } from "../harness/plan-page.mjs";
import { themes } from "../harness/themes.mjs";

export const title = "pictures of TPC-H's q5, q9 and q21, as graph and as text, in three themes";
/** `TPCH_DATA=FOLDER`: the eight tables, a Parquet file each. */
const data = process.env.TPCH_DATA;
export const skipped = data ? undefined : "TPCH_DATA is not set";

const views = tables.map(
  (name) => `CREATE TEMP VIEW ${name} AS SELECT * FROM parquet.\`${join(data ?? "", name)}.parquet\``,
);
const shown = new Map([...queries()].filter(([id]) => [5, 9, 21].includes(id)));

export async function run(workbench) {
  for (const [id, statements] of shown)
    workbench.writeNotebook(`q${id}.sparknb`, [{ sql: views.join(";\n") }, { sql: statements.find(isQuery) }]);
  const editor = await workbench.open({ viewport: { width: 1900, height: 1200 } });
  for (const id of shown.keys()) await picturesOf(editor, id);
}

/** A notebook a query: cells out of sight have no state to wait for. It is closed again, so that the next one's plan stands beside it alone. */
async function picturesOf(editor, id) {
  const notebook = await editor.openNotebook(`q${id}.sparknb`);
  await notebook.runAll();
  await notebook.waitForState(1, "success");
  await editor.command("Spark Notebook: Show Plan");
  const plan = await PlanPage.find(editor);
  await notebook.cell(1).locator(".view-line").first().click();
  await plan.waitForTitle("Cell 2");
  await plan.waitForState("Done");
  await plan.tab("Physical");
  await plan.choose("Graph");
  for (const [name, theme] of Object.entries(themes)) {
    await editor.setTheme(theme);
    await editor.screenshot(`tpch-q${id}-${name}`);
  }
  await plan.node("Scan parquet").click();
  const { "Row groups read": rowGroups } = await plan.details();
  assert.match(rowGroups, /^[\d,]+ of [\d,]+$/);
  await editor.screenshot(`tpch-q${id}-scan`);
  const titles = plan.frame.locator(".node .title");
  const isCut = (all) =>
    all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map((one) => one.textContent);
  assert.deepEqual(await titles.evaluateAll(isCut), [], "names that are cut");
  const texts = await plan.nodes.allTextContents();
  const internal = texts.filter((text) => /\b(q\d+\.)?[cp]\d+\b|#\d|count_star/.test(text));
  assert.deepEqual(internal, [], "names of our own");
  await plan.tab("Optimized");
  await plan.choose("Text");
  await editor.screenshot(`tpch-q${id}-text`);
  await plan.choose("Graph");
  await notebook.cell(1).locator(".view-line").first().click();
  await notebook.save();
  await editor.command("View: Close All Editors");
}
