import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";

export const title = "a new notebook runs before it is saved, with no question about kernels, and saves";

export async function run(workbench) {
  const editor = await workbench.open();
  const notebook = await editor.newNotebook();
  await notebook.type(0, "spark.range(3)");
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  const table = notebook.outputs.locator(".sparknb-frame");
  await table.waitFor();
  assert.deepEqual(await table.getByRole("gridcell").allTextContents(), ["0", "1", "2"]);
  await editor.screenshot("untitled");

  await notebook.save();
  await editor.fillQuickInput(join(workbench.folder, "mine.sparknb"));
  await editor.page.locator(".tab", { hasText: "mine.sparknb" }).waitFor();
  assert.ok(existsSync(join(workbench.folder, "mine.sparknb")));
  const { cells } = workbench.readNotebook("mine.sparknb");
  assert.equal(cells.length, 1);
  assert.equal(cells[0].source.join(""), "spark.range(3)");
  assert.equal(cells[0].metadata.vscode.languageId, "sparkts");
  assert.ok(cells[0].outputs[0].data["text/plain"]);
}
