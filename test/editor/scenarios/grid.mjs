import assert from "node:assert/strict";
import { expectAccessible } from "../harness/accessibility.mjs";

export const title = "grid: pages of a large frame by scroll and keyboard, selection and copy, nested values";

export const orders = `spark.range(541909).select(
  col("id").alias("order_id"),
  expr("concat('Customer ', lpad(cast(id * 7919 % 4373 as string), 4, '0'))").alias("customer"),
  expr("element_at(array('United Kingdom','Germany','France','Spain','Portugal'), cast(1 + id * id % 5 as int))").alias("country"),
  expr("if(id % 13 = 0, null, cast((id * 37 % 9973) / 7.0 as decimal(10,2)))").alias("price"),
  expr("cast(id * 31 % 24 + 1 as int)").alias("quantity"),
  expr("timestamp'2024-01-01 08:00:00' + make_dt_interval(0, 0, cast(id % 525600 as int))").alias("ordered_at"),
  expr("id % 3 = 0").alias("gift"),
  expr("named_struct('street', concat('Road ', id % 90), 'tags', array('a', 'b'))").alias("address"),
)`;

export async function run(workbench) {
  workbench.writeNotebook("grid.sparknb", [orders]);
  const editor = await workbench.open({ viewport: { width: 1280, height: 1200 } });
  await editor.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const notebook = await editor.openNotebook("grid.sparknb");
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  const frame = notebook.outputs.locator(".sparknb-frame");
  const grid = frame.getByRole("grid");
  const press = (...keys) =>
    keys.reduce((before, key) => before.then(() => editor.page.keyboard.press(key)), Promise.resolve());
  await frame.getByText("of 541,909").waitFor();
  assert.equal(await grid.getAttribute("aria-rowcount"), "541910");
  assert.deepEqual(
    await frame
      .locator(".head .type")
      .allTextContents()
      .then((types) => types.slice(0, 4)),
    ["bigint", "string", "string", "decimal(10,2)"],
  );
  await editor.screenshot("grid-dark");
  await expectAccessible(await notebook.outputsFrame(), ".sparknb-frame");

  await grid.focus();
  await press("Control+ArrowDown");
  await frame.getByText(/–541,909 of 541,909/).waitFor();
  await frame.locator(".active", { hasText: "541908" }).waitFor();
  assert.equal(
    await frame.locator(".row", { has: notebook.outputs.locator(".active") }).getAttribute("aria-rowindex"),
    "541910",
  );
  await press("PageUp", "ArrowRight", "End");
  await frame.locator(".active", { hasText: /^\{"street": "Road \d+", "tags": \["a", "b"\]\}$/ }).waitFor();
  await press("Enter");
  const details = frame.getByRole("region", { name: /Value of address in row 541,8\d\d/ });
  await details.getByText("street").waitFor();
  await details.getByText("[…] 2").click();
  await details.getByText("0: a").waitFor();
  await editor.screenshot("grid-nested");
  await press("Escape");

  await press("Control+Home", "Shift+ArrowDown", "Shift+ArrowRight", "Control+c");
  await frame.getByText("Copied 2 rows").waitFor();
  await editor.page.waitForFunction(
    async (text) => (await navigator.clipboard.readText()) === text,
    "0\tCustomer 0000\n1\tCustomer 3546",
  );
  await frame.getByRole("button", { name: "Copy", exact: true }).click();
  await frame.getByRole("menuitem", { name: "Copy as Markdown" }).click();
  await frame.getByText("Copied 2 rows").waitFor();
  await editor.page.waitForFunction(async () =>
    (await navigator.clipboard.readText()).startsWith("| order_id | customer |"),
  );

  // The notebook's own keys are not touched, nor is its file: pages are no outputs.
  await editor.save("grid.sparknb");
  const [cell] = workbench.readNotebook("grid.sparknb").cells;
  assert.deepEqual(Object.keys(cell.outputs[0].metadata).sort(), ["hasMore", "schema", "shownRows"]);
  assert.equal(cell.outputs[0].metadata.shownRows, 100);
}
