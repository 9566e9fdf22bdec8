import assert from "node:assert/strict";
import { expectAccessible } from "../harness/accessibility.mjs";
import { themes } from "../harness/themes.mjs";

export const title =
  "views: catalog, DataFrames and cluster of the notebook that runs; welcome texts before; preview, insert name, cancel";

/** The editor sets a row's name and what stands behind it without a space between; what is spoken has a comma there. */
const spokenOtherwise = ["label-content-name-mismatch"];

export async function run(workbench) {
  workbench.writeNotebook("views.sparknb", [
    'const people = spark.createDataFrame([{ name: "Ada", born: 1815 }]);\npeople.createOrReplaceTempView("people_view");\nawait spark.sql("CREATE TABLE IF NOT EXISTS inventors AS SELECT * FROM people_view");',
    "await spark.range(1000000000).crossJoin(spark.range(1000000)).count()",
  ]);
  const editor = await workbench.open({ viewport: { width: 1280, height: 900 } });
  const { page } = editor;
  const notebook = await editor.openNotebook("views.sparknb");
  await editor.command("View: Show Spark");
  const pane = (name) => page.locator(".pane", { has: page.getByRole("button", { name: `${name} Section` }) });
  const row = (name, text) => pane(name).locator(".monaco-list-row", { hasText: text }).first();
  await pane("Catalog").getByText("Run a cell of this notebook").waitFor();
  assert.deepEqual(workbench.processes("kernel"), []);
  await editor.screenshot("views-welcome");
  await expectAccessible(page, ".part.sidebar .pane-body", spokenOtherwise);

  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  await row("Catalog", "inventors").waitFor();
  await row("Catalog", "inventors").click();
  await page.keyboard.press("ArrowRight");
  await row("Catalog", "born").waitFor();
  await row("Catalog", "people_view").getByText("temporary view").waitFor();
  await row("DataFrames", "people").getByText("TypeScript · 2 columns").waitFor();
  await row("Cluster", "Worker").waitFor();
  for (const [name, theme] of Object.entries(themes)) {
    await editor.setTheme(theme);
    await editor.screenshot(`views-${name}`);
    await expectAccessible(page, ".part.sidebar .pane-body", spokenOtherwise);
  }

  await row("Catalog", "inventors").hover();
  await row("Catalog", "inventors").getByRole("button", { name: "Preview Table" }).click();
  await notebook.waitForState(2, "success");
  await notebook.outputs.locator(".sparknb-frame").getByText("Ada").waitFor();

  await notebook.runCell(1);
  await notebook.waitForState(1, "executing");
  await page.waitForTimeout(1_500);
  await editor.command("Spark Notebook: Refresh Views");
  const job = pane("Cluster").getByRole("treeitem", { name: /^Job / });
  // The view is drawn anew while the job runs, now and then under a button that is being pressed.
  for (const end = Date.now() + 60_000; (await notebook.state(1)) === "executing"; await page.waitForTimeout(2_000)) {
    assert.ok(Date.now() < end, "the job was not cancelled");
    if ((await job.count()) === 0) continue;
    await job.hover();
    await job.getByRole("button", { name: "Cancel Job" }).click();
  }
  assert.equal(await notebook.state(1), "none", "cancelled is not failed");
}
