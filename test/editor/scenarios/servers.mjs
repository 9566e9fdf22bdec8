import assert from "node:assert/strict";
import { startServer } from "../harness/server.mjs";

export const title =
  "a saved server: added with its token, chosen in the kernel picker, runs the same file on another Spark and starts nothing there by itself; a notebook that has chosen none runs here, unasked";

export async function run(workbench) {
  const { address, stop } = await startServer();
  try {
    const token = /;token=([^;]+)/.exec(address)[1];
    workbench.writeNotebook("moved.sparknb", [
      { sql: "SELECT 7 AS seven" },
      'const name = ["the", "re"].join("");\nawait spark.sql("CREATE TEMP VIEW " + name + " AS SELECT 1 AS only_there");',
      { sql: "SELECT  FROM there" },
    ]);
    workbench.writeNotebook("untouched.sparknb", [{ sql: "SELECT 8 AS eight" }]);
    const editor = await workbench.open();
    const notebook = await editor.openNotebook("moved.sparknb");
    await notebook.runCell(0);
    await notebook.waitForState(0, "success");

    await editor.command("Spark Notebook: Add Spark Server");
    await editor.fillQuickInput(address);
    await editor.fillQuickInput("cluster-a");
    await editor.command("Notebook: Select Notebook Kernel");
    await editor.page.mouse.move(5, 5); // what it says of a row lies over the list
    for (const step of ["Select Another Kernel", "Spark Notebook"])
      await editor.page.locator(".quick-input-list .monaco-list-row", { hasText: step }).first().click();
    await editor.screenshot("kernel-picker");
    await editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "cluster-a" }).first().click();
    await editor.page.locator(".kernel-label", { hasText: "cluster-a" }).waitFor();
    assert.equal(await notebook.state(0), "success", "choosing a target runs nothing");
    await notebook.runCell(0);
    await notebook.cell(0).getByText("cluster-a").waitFor();
    await notebook.waitForState(0, "success");
    assert.equal(workbench.processes("kernel").length, 2, "the local kernel keeps its variables");
    await editor.screenshot("remote");

    // Of a view that only the kernel's session there has, the columns are asked there.
    await notebook.runCell(1);
    await notebook.waitForState(1, "success");
    const { page } = editor;
    const line = notebook.cell(2).locator(".monaco-editor .view-line").first();
    await line.click();
    await page.keyboard.press("Home");
    for (let step = 0; step < "SELECT ".length; step++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Control+Space");
    const offers = page.locator(".suggest-widget.visible .monaco-list-row");
    await offers.filter({ hasText: "only_there" }).first().waitFor();
    await editor.screenshot("remote-columns");
    await page.keyboard.press("Escape");
    await editor.save("moved.sparknb");
    const saved = workbench.readNotebook("moved.sparknb");
    assert.deepEqual(saved.metadata, {}, "nothing of the target is in the file");
    assert.ok(!/cluster-a|localhost/.test(JSON.stringify(saved)) && !JSON.stringify(saved).includes(token));

    const untouched = await editor.openNotebook("untouched.sparknb");
    await untouched.runCell(0);
    await untouched.waitForState(0, "success");
    await editor.page.locator(".kernel-label", { hasText: "Local Spark" }).waitFor();
  } finally {
    stop();
  }
}
