import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../harness/server.mjs";

export const title =
  "moving: a notebook is checked on another Spark before it moves; what would be other is marked and named, and nothing runs";

export async function run(workbench) {
  const elsewhere = mkdtempSync(join(tmpdir(), "sparknb-elsewhere-"));
  const { address, stop } = await startServer([], { cwd: elsewhere });
  try {
    writeFileSync(join(workbench.folder, "people.csv"), "name,born\nAda,1815\n");
    workbench.writeNotebook("moving.sparknb", [
      'const people = spark.read.option("header", true).csv("people.csv");\npeople.filter(col("born").lt(1900));',
      'spark.conf.set("spark.sql.warehouse.dir", "/elsewhere");',
      { sql: "SELECT id * 2 AS twice FROM range(3)" },
    ]);
    const editor = await workbench.open();
    const notebook = await editor.openNotebook("moving.sparknb");
    const { page } = editor;
    await editor.command("Spark Notebook: Add Spark Server");
    await editor.fillQuickInput(address);
    await editor.fillQuickInput("cluster-a");

    await editor.command("Spark Notebook: Check on Another Spark");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "cluster-a" }).first().click();
    const told = page.locator(".notification-list-item", { hasText: "would be other on cluster-a" });
    await told.waitFor();
    await told.getByText("Show Problems").click();
    const problems = page.locator(".markers-panel .monaco-list-row");
    for (const text of ["PATH_NOT_FOUND", "people.csv is a file of this machine", "spark.sql.warehouse.dir cannot be"])
      await problems.filter({ hasText: text }).first().waitFor();
    await notebook.cell(1).locator(".squiggly-warning").first().waitFor();
    await editor.screenshot("moving-problems");
    assert.equal(await notebook.cell(2).locator(".squiggly-warning").count(), 0, "what is alike is not marked");
    for (const cell of [0, 1, 2]) assert.equal(await notebook.state(cell), "none", "nothing has run");
  } finally {
    stop();
    rmSync(elsewhere, { recursive: true, force: true });
  }
}
