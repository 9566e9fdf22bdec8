import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup/extension.mjs";

export const title = "a notebook with outputs shows them and runs nothing; a save without a change changes no byte";

export async function run(workbench) {
  workbench.writeNotebook("plain.sparknb", [
    { sql: "SELECT id, decimal(id) / 3 AS third, if(id = 1, NULL, 'x') AS gap FROM range(3)" },
    "throw new Error('kept')",
  ]);
  const source = join(workbench.folder, "plain.sparknb");
  const file = join(workbench.folder, "outputs.sparknb");
  const options = ["run", source, "--keep-going", "--out", file];
  try {
    execFileSync(process.execPath, [join(root, "dist/cli.js"), ...options], { stdio: "ignore" });
  } catch {} // the failed cell is meant
  const before = readFileSync(file, "utf8");

  const editor = await workbench.open();
  const notebook = await editor.openNotebook("outputs.sparknb");
  const table = notebook.outputs.locator(".sparknb-frame");
  await table.waitFor();
  assert.deepEqual(await table.locator(".head .name").allTextContents(), ["id", "third", "gap"]);
  assert.equal(await table.locator(".cell.null").textContent(), "null");
  await notebook.outputs.locator(".sparknb-error", { hasText: "Error: kept" }).waitFor();
  await editor.screenshot("saved-outputs");

  await notebook.type(0, " ");
  await editor.page.keyboard.press("Backspace");
  await editor.save("outputs.sparknb");
  assert.equal(readFileSync(file, "utf8"), before);
  assert.deepEqual(workbench.processes("kernel"), []);
}
