import assert from "node:assert/strict";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NotebookPage } from "../harness/notebook-page.mjs";
import { root } from "../setup/extension.mjs";

export const title =
  "a first look: the walkthrough ends in a result; cached and sample are told below cells; a Spark of this machine is found, and started when a cell runs on it";

export async function run(workbench) {
  const [home, java] = [join(workbench.place.laneFolder, "spark"), join(workbench.place.laneFolder, "java")];
  installSpark(home, java);
  workbench.writeNotebook("kept.sparknb", [
    'const points = spark.range(20000).selectExpr("id", "id % 97 AS y").cache();\npoints.count()',
    'points.filter("y = 1").count()',
    'points.plot.scatter({ x: "id", y: "y" })',
  ]);
  const editor = await workbench.open({ env: { SPARK_HOME: home, JAVA_HOME: java } });
  const { page } = editor;

  const notebook = await editor.openNotebook("kept.sparknb");
  await notebook.runAll();
  await notebook.waitForState(2, "success");
  const fact = (index, text) => notebook.cell(index).locator(".cell-status-item", { hasText: text });
  await fact(1, / · cached$/).waitFor();
  await fact(2, / sample$/).waitFor();
  assert.equal(await fact(0, "cached").count(), 0, "what a cell keeps itself was not kept before it");
  assert.equal(await fact(1, "sample").count(), 0);
  await editor.screenshot("first-look-facts");

  await editor.command("Notebook: Select Notebook Kernel");
  await page.mouse.move(5, 5); // what it says of a row lies over the list
  const row = (text) => page.locator(".quick-input-list .monaco-list-row", { hasText: text }).first();
  for (const step of ["Select Another Kernel", "Spark Notebook"]) await row(step).click();
  await row("Apache Spark 4.3.0").getByText(home).waitFor();
  await editor.screenshot("first-look-kernels");
  await row("Apache Spark 4.3.0").click();
  await page.locator(".kernel-label", { hasText: "Apache Spark 4.3.0" }).waitFor();
  assert.deepEqual(workbench.processes("kernel").length, 1, "choosing starts nothing");
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  assert.deepEqual(workbench.processes("kernel").length, 2);

  await editor.command("Welcome: Open Walkthrough");
  await row("Get Started with Spark Notebooks").click();
  await page.getByRole("heading", { name: "Get Started with Spark Notebooks", level: 2 }).waitFor();
  await editor.screenshot("first-look-walkthrough");
  await page.getByRole("button", { name: "Open Sample Notebook" }).click();
  await page.locator(".tab", { hasText: "first-steps.sparknb" }).waitFor();
  await new NotebookPage(page).ready();
  await page.locator(".tab", { hasText: "Welcome" }).click();
  await page.getByRole("button", { name: "Run all cells" }).click();
  await page.getByRole("button", { name: "Run All", exact: true }).click();
  const sample = new NotebookPage(page);
  await sample.waitForState(2, "success");
  await sample.cell(2).locator(".cell-status-item", { hasText: "first 100 rows" }).waitFor();
  await editor.screenshot("first-look-result");
}

/** What a Spark's folder and Java's look like; its server is ours. */
function installSpark(home, java) {
  for (const folder of [join(home, "bin"), join(home, "jars"), join(java, "bin")])
    mkdirSync(folder, { recursive: true });
  writeFileSync(join(home, "jars", "spark-connect_2.13-4.3.0.jar"), "");
  const server = `"${process.execPath}" "${join(root, "dist/cli.js")}" server --insecure --port`;
  const submit = `#!/bin/sh\nfor word; do case "$word" in *.port=*) port="\${word##*=}";; esac; done\nexec ${server} "$port"\n`;
  writeFileSync(join(home, "bin", "spark-submit"), submit);
  writeFileSync(join(java, "bin", "java"), "");
  for (const program of [join(home, "bin", "spark-submit"), join(java, "bin", "java")]) chmodSync(program, 0o755);
}
