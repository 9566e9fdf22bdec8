import assert from "node:assert/strict";
import { fix } from "../harness/light-bulb.mjs";

export const title =
  "language: columns offered in strings, a schema under the mouse, a mistake marked and put right before anything runs";

export async function run(workbench) {
  workbench.writeNotebook("language.sparknb", [
    'const orders = spark.createDataFrame([{ order_id: 1, price: 2.5, city: "Bern" }]);\norders.createOrReplaceTempView("orders");',
    'const totals = orders.groupBy("city").agg(F.sum("price").alias("total"));\ntotals.select("")',
    'orders.filter(col("prise").gt(1)).withColumn("double", col("price").multiply(2))',
    { sql: "SELECT  FROM orders" },
  ]);
  const editor = await workbench.open();
  const notebook = await editor.openNotebook("language.sparknb");
  const { page } = editor;
  const lines = (index) => notebook.cell(index).locator(".monaco-editor .view-lines");

  // The mistake is marked although nothing has run.
  await notebook.cell(2).locator(".squiggly-error").first().waitFor({ timeout: 90_000 });

  // Above what makes a frame stand its columns, which moves the lines: only then is it clear where a click goes.
  const lenses = notebook.cell(1).locator(".codelens-decoration");
  await lenses.filter({ hasText: "2 columns: city, total" }).waitFor();
  await lines(1).locator(".view-line").nth(1).click();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  const offers = await suggestions(page);
  assert.deepEqual((await offers.locator(".label-name").allTextContents()).slice(0, 2), ["city", "total"]);
  await editor.screenshot("language-completion");
  await page.keyboard.press("Escape");

  // Beside the columns stands the way to the first rows.
  await lenses.locator("a", { hasText: "Peek rows" }).first().click();
  const peeked = page.locator(".editor-group-container .view-lines", { hasText: "total" }).last();
  await peeked.getByText("Bern").first().waitFor();
  await editor.screenshot("language-lens");
  await page.keyboard.press("Escape");
  await lines(1).locator(".view-line").first().click();

  await lines(1).locator("span", { hasText: /^agg$/ }).last().hover();
  await page.locator(".monaco-hover:visible", { hasText: "After agg()" }).waitFor();
  await editor.screenshot("language-hover");
  await page.mouse.move(5, 5);

  await fix(editor, notebook, 2, "prise", "Change to price", "language-fix");
  await lines(2)
    .locator("span", { hasText: 'col("price").gt' })
    .or(lines(2).locator(".view-line", { hasText: /filter\(col\("price"\)/ }))
    .first()
    .waitFor();
  await notebook.cell(2).locator(".squiggly-error").first().waitFor({ state: "detached", timeout: 60_000 });

  const right = notebook
    .cell(2)
    .locator(".codelens-decoration", { hasText: "4 columns: order_id, price, city, double" });
  await right.waitFor({ timeout: 60_000 });

  await lines(3).locator(".view-line").first().click();
  await page.keyboard.press("Home");
  for (let step = 0; step < "SELECT ".length; step++) await page.keyboard.press("ArrowRight");
  await suggestions(page);
  assert.deepEqual((await offers.locator(".label-name").allTextContents()).slice(0, 3), ["order_id", "price", "city"]);
  await editor.screenshot("language-sql");
  assert.equal(await notebook.cell(0).locator(".squiggly-error").count(), 0, "what is right is not marked");
}

/** The rows of the list. Twice it was not shown, for a reason that was not found: as a person would, this asks again. */
async function suggestions(page) {
  const offers = page.locator(".suggest-widget.visible .monaco-list-row");
  for (let tries = 0; tries < 10; tries++) {
    await page.keyboard.press("Control+Space");
    const isShown = await offers
      .first()
      .waitFor({ timeout: 5_000 })
      .then(
        () => true,
        () => false,
      );
    if (isShown) return offers;
  }
  throw new Error("Nothing is suggested");
}
