import assert from "node:assert/strict";

export const title =
  "two windows on one file: each has a kernel of its own on one cluster, hears of the other, sees what it saves, and overwrites nothing unasked";

export async function run(workbench) {
  workbench.writeNotebook("shared.sparknb", [
    "let n = 1;\nspark.range(3).createOrReplaceTempView('mine')",
    "n += 1; n",
    { sql: "SELECT 7 AS seven" },
  ]);
  const editor = await workbench.open({ settings: { "files.autoSave": "off" } });
  const one = await editor.openNotebook("shared.sparknb");
  await one.runCell(0);
  await one.waitForState(0, "success");
  await editor.save("shared.sparknb");
  const other = await editor.openWindow();
  const two = await other.openNotebook("shared.sparknb");

  // A press at once: nothing has told this window of kernels before.
  await two.runCell(1);
  await two.waitForState(1, "error");
  await two.outputs.getByText("n is not defined").first().waitFor();
  await other.page.getByText("is open in another window, too").first().waitFor();
  assert.equal(workbench.processes("kernel").length, 2);
  assert.equal(workbench.processes("driver").length, 1);
  await one.runCell(1);
  await one.waitForState(1, "success");
  await one.outputs.getByText("2", { exact: true }).waitFor();
  await other.screenshot("two-windows");

  // What one window saves, a window without changes of its own shows.
  await other.command("File: Revert File");
  await editor.save("shared.sparknb");
  await two.outputs.getByText("2", { exact: true }).waitFor();

  // A window with changes is asked before it writes over the other's.
  await two.runCell(2);
  await two.waitForState(2, "success");
  await one.addCell("// of the first window alone"); // a file of the same size is not told from the one that was read
  await editor.save("shared.sparknb");
  await other.page.keyboard.press("Control+S");
  await other.page.getByText("The content of the file is newer").first().waitFor();
  await other.screenshot("two-windows-conflict");

  // The cluster is everybody's: when one window restarts it, the other goes on with the new one.
  await editor.command("Spark Notebook: Restart Local Spark");
  await one.runCell(2);
  await one.waitForState(2, "success");
  await two.runCell(0);
  await two.waitForState(0, "success");
  assert.equal(workbench.processes("driver").length, 1);
  await other.closeBrowser();
}
