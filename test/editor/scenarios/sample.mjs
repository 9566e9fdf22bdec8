import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { root } from "../setup/extension.mjs";

const arrowMime = "application/vnd.apache.arrow.stream";

export const title = "the sample: opening runs nothing, Run All succeeds, outputs equal the command line's";

export async function run(workbench) {
  const file = workbench.copySamples();
  const byCli = join(workbench.folder, "by-cli.sparknb");
  execFileSync(process.execPath, [join(root, "dist/cli.js"), "run", file, "--out", byCli], { stdio: "ignore" });
  const expected = JSON.parse(readFileSync(byCli, "utf8")).cells;

  const editor = await workbench.open({ viewport: { width: 1280, height: 9_000 } });
  const notebook = await editor.openNotebook("first-steps.sparknb");
  await editor.page.waitForTimeout(1_000);
  // The language server may have a driver by now, to know the columns; no cell has a kernel.
  assert.deepEqual(workbench.processes("kernel"), []);

  await notebook.runAll();
  const last = expected.findLastIndex((cell) => cell.cell_type === "code");
  await notebook.waitForState(last, ["success", "error"], 120_000);
  for (const [index, cell] of expected.entries()) {
    if (cell.cell_type === "code") assert.equal(await notebook.state(index), "success", `cell ${index + 1}`);
  }
  await editor.page.waitForTimeout(1_000);
  await editor.screenshot("sample");
  await editor.save("first-steps.sparknb");
  const cells = JSON.parse(readFileSync(file, "utf8")).cells;
  writeFileSync(join(workbench.place.workFolder, "sample-by-editor.sparknb"), readFileSync(file));
  assert.deepEqual(cells.map(comparable), expected.map(comparable));
}

/** Arrow batches are compared by their rows: the bytes under nulls are anything. */
function comparable({ id, outputs = [] }) {
  const rows = (data) => tableFromIPC(Buffer.from(data, "base64")).toArray().map(String);
  const withRows = ({ data, ...rest }) =>
    data?.[arrowMime] ? { ...rest, data: { ...data, [arrowMime]: rows(data[arrowMime]) } } : { ...rest, data };
  return { id, outputs: outputs.map(withRows) };
}
