import assert from "node:assert/strict";
import { expectAccessible } from "../harness/accessibility.mjs";
import { themes } from "../harness/themes.mjs";

export const title = "errors: one human line, Spark's condition, a link to the line; the cells behind are dropped";

export async function run(workbench) {
  workbench.writeNotebook("errors.sparknb", [
    "const people = spark.createDataFrame([{ name: 'Ada', born: 1815 }]);\npeople.createOrReplaceTempView('people');",
    { sql: "SELECT nam FROM people" },
    "1 + 1",
    "function inner() {\n  throw new TypeError('not good');\n}\ninner();",
  ]);
  const editor = await workbench.open();
  const notebook = await editor.openNotebook("errors.sparknb");
  await notebook.runAll();
  await notebook.waitForState(1, "error");
  assert.equal(await notebook.state(0), "success");
  assert.equal(await notebook.state(2), "none");
  const error = notebook.outputs.locator(".sparknb-error").first();
  await error.getByText("UNRESOLVED_COLUMN.WITH_SUGGESTION", { exact: true }).waitFor();
  await error.getByText("SQLSTATE 42703", { exact: true }).waitFor();
  assert.match(await error.locator(".headline").textContent(), /`nam`.*`name`/s);

  await notebook.runCell(3);
  await notebook.waitForState(3, "error");
  const thrown = notebook.outputs.locator(".sparknb-error").nth(1);
  assert.equal(await thrown.locator(".headline").textContent(), "TypeError: not good");
  for (const [name, theme] of Object.entries(themes)) {
    await editor.setTheme(theme);
    await editor.screenshot(`errors-${name}`);
    await expectAccessible(await notebook.outputsFrame(), ".sparknb-error");
  }
  await thrown.getByText("cell 4, line 2").click();
  await notebook.cell(3).locator(".monaco-editor.focused").waitFor({ timeout: 30_000 });
}
