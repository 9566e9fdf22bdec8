import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expectAccessible } from "../harness/accessibility.mjs";
import { themes } from "../harness/themes.mjs";
import { orders } from "./grid.mjs";

export const title =
  "grid: sort, filter and profiles on the engine, export, insert as code; light and high contrast; after the session";

export async function run(workbench) {
  workbench.writeNotebook("views.sparknb", [
    `const orders = ${orders};\norders`,
    { sql: "SELECT id, id % 7 AS day FROM range(1000)" },
  ]);
  const editor = await workbench.open({ viewport: { width: 1280, height: 1400 }, theme: "Default Light Modern" });
  const notebook = await editor.openNotebook("views.sparknb");
  await notebook.runAll();
  await notebook.waitForState(1, "success");
  const frame = notebook.outputs.locator(".sparknb-frame").first();
  const header = (name) => frame.getByRole("columnheader").filter({ hasText: name });
  const column = (index) => frame.locator(`.body .row:nth-child(-n+3) [data-column="${index}"]`).allTextContents();
  const waitForColumn = async (index, expected) => {
    for (const end = Date.now() + 60_000; ; await editor.page.waitForTimeout(50)) {
      const texts = await column(index);
      if (JSON.stringify(texts) === JSON.stringify(expected)) return;
      if (Date.now() > end) assert.deepEqual(texts, expected);
    }
  };
  await frame.getByText("of 541,909").waitFor();

  await header("customer").click();
  await waitForColumn(1, ["Customer 0000", "Customer 0000", "Customer 0000"]);
  await header("order_id").click({ modifiers: ["Shift"] });
  await header("order_id").click({ modifiers: ["Shift"] });
  // Every 4,373rd order is of customer 0.
  const last = 541_908 - (541_908 % 4373);
  await waitForColumn(0, [last, last - 4373, last - 2 * 4373].map(String));
  assert.equal(await header("order_id").getAttribute("aria-sort"), "descending");

  await header("country").hover();
  await frame.getByRole("button", { name: "Menu of column country" }).click();
  await frame.getByRole("menuitem", { name: "Filter…" }).click();
  await frame.getByLabel("Condition").selectOption("equals");
  await frame.getByLabel("Value", { exact: true }).fill("Germany");
  await editor.page.keyboard.press("Enter");
  await frame.getByText("country equals Germany").waitFor();
  await waitForColumn(2, ["Germany", "Germany", "Germany"]);
  await frame.getByText("of 216,763").waitFor();

  await frame.getByRole("button", { name: "Column Profiles" }).click();
  await frame.locator(".profile rect").first().waitFor();
  await header("country").getByText("1 distinct").first().waitFor();
  for (const [name, theme] of Object.entries(themes)) {
    await editor.setTheme(theme);
    await editor.screenshot(`grid-profiles-${name}`);
    await expectAccessible(await notebook.outputsFrame(), ".sparknb-frame");
  }
  const cut = await frame
    .locator(".profile .facts span")
    .evaluateAll((facts) =>
      facts.filter((fact) => fact.scrollWidth > fact.clientWidth + 1).map((fact) => fact.textContent),
    );
  assert.deepEqual(cut, [], "no fact of a profile is cut off");

  await frame.getByRole("button", { name: "Export" }).click();
  await frame.getByRole("menuitem", { name: "Export as CSV…" }).click();
  const target = join(workbench.folder, "germany.csv");
  await editor.fillQuickInput(target);
  await frame.getByText("Exported 216,763 rows").waitFor();
  assert.ok(existsSync(target));
  const lines = readFileSync(target, "utf8").split("\n");
  assert.equal(lines.length, 216_765);
  assert.match(lines[1], /^\d+,Customer 0000,Germany,/);

  await frame.getByRole("button", { name: "Insert as Code" }).click();
  await notebook.cell(1).getByText("orderBy").waitFor();
  await editor.save("views.sparknb");
  const { cells } = workbench.readNotebook("views.sparknb");
  assert.equal(
    cells[1].source.join(""),
    'orders\n  .filter(col("country").eq("Germany"))\n  .orderBy(col("customer").asc(), col("order_id").desc())',
  );
  await notebook.runCell(1);
  await notebook.waitForState(1, "success");
  // Outputs lie in the page in the order in which they came.
  const inserted = notebook.outputs.locator(".sparknb-frame").last();
  await inserted.getByText("of 216,763").waitFor();

  await editor.setTheme(themes["high-contrast"]);
  await frame.getByRole("button", { name: "Chart", exact: true }).click();
  await frame.locator(".picture svg.marks").waitFor();
  await editor.page.waitForTimeout(500);
  await editor.screenshot("grid-high-contrast");
  await expectAccessible(await notebook.outputsFrame(), ".sparknb-frame");

  await editor.command("Spark Notebook: Restart Kernel");
  // The old kernel may still answer while it ends: a grid that has its rows asks no more, one that is sorted does.
  const gone = notebook.outputs.getByText("The session that computed this table has ended").first();
  for (const end = Date.now() + 120_000; !(await gone.isVisible()); await editor.page.waitForTimeout(500)) {
    assert.ok(Date.now() < end, "the grid does not say that its session has ended");
    await inserted.getByRole("columnheader").filter({ hasText: "quantity" }).click();
  }
}
