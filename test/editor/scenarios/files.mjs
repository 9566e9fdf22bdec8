import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const title =
  "files: a damaged one says what is wrong and is never written; Run Above and Below; saved outputs follow their settings; export to Jupyter and HTML";

/** Cut off in the middle, as by a full disk. */
const damaged = '{\n "cells": [\n  {\n   "cell_type": "code",\n   "source": ["SELECT 1"]\n';

export async function run(workbench) {
  const file = (name) => join(workbench.folder, name);
  writeFileSync(file("damaged.sparknb"), damaged);
  workbench.writeNotebook("files.sparknb", [
    "globalThis.ran = [...(globalThis.ran ?? []), 'a']; ran.join('-')",
    "ran.push('b'); ran.join('-')",
    "ran.push('c'); ran.join('-')",
    { sql: "SELECT id AS seven FROM range(500)" },
  ]);
  const editor = await workbench.open({ settings: { "sparkNotebook.file.maxOutputSize": 1 } });
  const { page } = editor;

  await page.locator(".explorer-folders-view .sparknb-lang-file-icon", { hasText: "damaged" }).first().click();
  const dialog = page.locator(".monaco-dialog-box", { hasText: "Unable to open 'damaged.sparknb'" });
  await dialog.getByText(/Not a notebook: the file is not JSON\. .* \(line 6 column 1\)/).waitFor();
  await editor.screenshot("files-damaged");
  await dialog.getByRole("button", { name: "Open in Text Editor" }).click();
  await page.locator(".monaco-editor .view-line", { hasText: "SELECT 1" }).waitFor();

  const notebook = await editor.openNotebook("files.sparknb");
  const states = () => Promise.all([0, 1, 2, 3].map((index) => notebook.state(index)));
  await notebook.cell(2).locator(".view-lines").click();
  await editor.command("Notebook: Execute Above Cells");
  await notebook.outputs.getByText("'a-b'", { exact: true }).waitFor();
  await notebook.waitForState(1, "success");
  assert.deepEqual(await states(), ["success", "success", "none", "none"]);
  await notebook.cell(2).locator(".view-lines").click();
  await editor.command("Notebook: Execute Cell and Below");
  await notebook.waitForState(3, "success");
  await notebook.outputs.getByText("'a-b-c'", { exact: true }).waitFor();
  await notebook.outputs.locator(".sparknb-frame").waitFor();
  assert.deepEqual(await states(), ["success", "success", "success", "success"]);
  await editor.screenshot("files-run");

  for (const [name, extension] of [
    ["Jupyter notebook", "ipynb"],
    ["HTML page", "html"],
  ]) {
    await editor.command("Spark Notebook: Export");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().click();
    await editor.fillQuickInput(file(`exported.${extension}`));
    for (const end = Date.now() + 30_000; !existsSync(file(`exported.${extension}`)); await page.waitForTimeout(50))
      assert.ok(Date.now() < end, `exported.${extension} is not written`);
  }
  await page.locator(".explorer-folders-view .explorer-item", { hasText: "exported.html" }).waitFor();
  const jupyter = workbench.readNotebook("exported.ipynb");
  assert.equal(jupyter.nbformat, 4);
  assert.deepEqual(
    jupyter.cells.map(({ source }) => source.join("")),
    workbench.readNotebook("files.sparknb").cells.map(({ source }) => source.join("")),
  );
  assert.ok(jupyter.cells[3].outputs[0].data["application/vnd.apache.arrow.stream"], "an export has the whole output");
  const html = readFileSync(file("exported.html"), "utf8");
  for (const text of ["range(500)", "seven", "a-b-c"]) assert.ok(html.includes(text), text);

  await editor.save("files.sparknb");
  const [first, , , frame] = workbench.readNotebook("files.sparknb").cells;
  assert.equal(first.outputs[0].data["text/plain"].join(""), "'a'");
  assert.deepEqual(
    Object.keys(frame.outputs[0].data),
    ["text/plain"],
    "the rows are above the budget, the text is not",
  );

  mkdirSync(file(".vscode"));
  writeFileSync(file(".vscode/settings.json"), JSON.stringify({ "sparkNotebook.file.saveOutputs": false }));
  const outputs = () => workbench.readNotebook("files.sparknb").cells.flatMap((cell) => cell.outputs);
  for (const end = Date.now() + 30_000; outputs().length > 0; await editor.save("files.sparknb"))
    assert.ok(Date.now() < end, "outputs are saved although they should not be");
  await notebook.outputs.getByText("'a-b-c'", { exact: true }).waitFor();
  assert.equal(readFileSync(file("damaged.sparknb"), "utf8"), damaged);
}
