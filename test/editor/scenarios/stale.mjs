import assert from "node:assert/strict";

export const title =
  "stale cells: marked by their text and by the plans above, not by a run that gives the same plan; one press runs them and nothing else";

const cells = [
  'const orders = spark.range(10).selectExpr("id", "id % 2 AS k");\norders.createOrReplaceTempView("orders");',
  { sql: "SELECT count(*) AS n FROM orders" },
  'orders.filter("k = 1")',
  "1 + 1",
];

export async function run(workbench) {
  workbench.writeNotebook("stale.sparknb", cells);
  const editor = await workbench.open();
  const notebook = await editor.openNotebook("stale.sparknb");
  const marked = async () => {
    const marks = await Promise.all(
      cells.map((_, index) => notebook.cell(index).locator(".cell-status-item", { hasText: "Stale" }).count()),
    );
    return marks.flatMap((count, index) => (count > 0 ? [index] : []));
  };
  const waitForMarks = async (expected) => {
    for (const end = Date.now() + 30_000; ; await editor.page.waitForTimeout(100)) {
      const found = await marked();
      if (JSON.stringify(found) === JSON.stringify(expected)) return;
      if (Date.now() > end) assert.deepEqual(found, expected);
    }
  };
  const order = (index) => notebook.cell(index).locator(".execution-count-label").textContent();
  await notebook.runAll();
  await notebook.waitForState(3, "success");
  await editor.page.waitForTimeout(1_000);
  assert.deepEqual(await marked(), []);

  // Another text that makes the same plan: the cell itself is marked until it has run, those below never are afterwards.
  await notebook.replace(
    0,
    cells[0].replace('selectExpr("id", "id % 2 AS k")', 'select(col("id"), expr("id % 2 AS k"))'),
  );
  await waitForMarks([0, 1, 2]);
  await editor.screenshot("stale");
  await notebook.runCell(0);
  await waitForMarks([]);

  await notebook.replace(0, cells[0].replace("10", "12"));
  await waitForMarks([0, 1, 2]);
  await notebook.runCell(0);
  await waitForMarks([1, 2]);
  const before = await order(3);
  await editor.command("Spark Notebook: Run Stale Cells");
  await waitForMarks([]);
  await notebook.waitForState(2, "success");
  await notebook.outputs.getByText("12", { exact: true }).waitFor();
  assert.equal(await order(3), before, "a cell that is not stale does not run");
}
