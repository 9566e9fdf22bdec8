import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlanPage } from "../harness/plan-page.mjs";

export const title =
  "a notebook written for Jupyter and Spark runs unchanged after import: Python is set up by one press, figures appear, views are shared, plans lead to its calls";

const cells = [
  "import findspark\nfindspark.init()\nimport pandas as pd\nimport matplotlib.pyplot as plt\nimport seaborn as sns\n%matplotlib inline\nfrom pyspark.sql import SparkSession\nfrom pyspark.sql import functions as F",
  "spark = SparkSession.builder.master('local[*]').appName('orders').getOrCreate()\norders = spark.read.csv('orders.csv', header=True, inferSchema=True)\norders.printSchema()\norders.show(3)",
  "by_team = orders.groupBy('team').agg(F.sum('amount').alias('total'), F.count('*').alias('orders')).orderBy('team')\nby_team.toPandas()",
  "orders.createOrReplaceTempView('orders')\nspark.sql('SELECT team, avg(amount) AS mean FROM orders GROUP BY team ORDER BY team').show()",
  "pdf = by_team.toPandas()\nplt.figure(figsize=(5, 3))\nplt.bar(pdf['team'], pdf['total'])\nplt.title('Total by team')\nplt.show()",
  "sns.boxplot(data=orders.toPandas(), x='team', y='amount')",
];

export async function run(workbench) {
  const rows = Array.from({ length: 60 }, (_, i) => `${i},${["red", "blue", "green"][i % 3]},${(i * 37) % 101}.5`);
  writeFileSync(join(workbench.folder, "orders.csv"), `id,team,amount\n${rows.join("\n")}\n`);
  writeFileSync(join(workbench.folder, "jupyter.ipynb"), JSON.stringify(jupyterNotebook()));
  const editor = await workbench.open({ viewport: { width: 1280, height: 3_000 } });
  await editor.command("Spark Notebook: Import as Spark Notebook");
  await editor.fillQuickInput(join(workbench.folder, "jupyter.ipynb"));
  const notebook = await editor.activeNotebook();
  await notebook.waitForText(0, "findspark");

  await notebook.runCell(0);
  await notebook.waitForState(0, "error", 120_000);
  await notebook.outputs.locator(".sparknb-error", { hasText: "PythonMissingError" }).waitFor();
  await editor.screenshot("python-missing");
  await notebook.cell(0).getByText("Set Up Python").click();
  await notebook.waitForState(0, "success", 600_000);

  await notebook.runAll();
  const last = cells.length - 1;
  await notebook.waitForState(last, ["success", "error"], 180_000);
  for (const index of cells.keys()) assert.equal(await notebook.state(index), "success", `cell ${index + 1}`);
  await notebook.outputs.getByText("root").first().waitFor();
  const figures = notebook.outputs.locator("svg[width], img");
  await figures.nth(1).waitFor();
  await editor.page.waitForTimeout(1_500);
  await editor.screenshot("python");

  await planOfCalls(editor, notebook);

  await editor.command("Spark Notebook: Restart Kernel");
  await notebook.runCell(0);
  await notebook.waitForState(0, "success", 60_000);
}

/** From the operator to its call, and from a call to its operator. */
async function planOfCalls(editor, notebook) {
  const line = notebook.cell(2).locator(".view-line", { hasText: "groupBy" });
  await line.click();
  await editor.command("Spark Notebook: Show Plan");
  const plan = await PlanPage.find(editor);
  await plan.waitForTitle("Cell 3");
  await plan.waitForState("Done");
  await plan.tab("Physical");
  await plan.node("HashAggregate").click();
  await plan.frame.getByText("cell 3, line 1: agg").waitFor();
  await notebook.cell(2).locator("[class*=ced-]").first().waitFor({ state: "attached" });
  await editor.screenshot("plan-python");
  await line.click();
  await editor.page.keyboard.press("End");
  await plan.frame.locator(".node.selected", { hasText: "Sort" }).waitFor();
}

function jupyterNotebook() {
  return {
    cells: cells.map((source) => ({
      cell_type: "code",
      execution_count: null,
      metadata: {},
      outputs: [],
      source: source.split(/(?<=\n)/),
    })),
    metadata: {
      kernelspec: { display_name: "Python 3 (ipykernel)", language: "python", name: "python3" },
      language_info: { file_extension: ".py", mimetype: "text/x-python", name: "python", version: "3.11.7" },
    },
    nbformat: 4,
    nbformat_minor: 4,
  };
}
