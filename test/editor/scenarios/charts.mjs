import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expectAccessible } from "../harness/accessibility.mjs";
import { themes } from "../harness/themes.mjs";
import { orders } from "./grid.mjs";

export const title =
  "charts: from the grid, kept with the cell, as code; by df.plot; Vega-Lite of other tools; saved as a picture";

export async function run(workbench) {
  workbench.writeNotebook("charts.sparknb", [
    orders,
    'const df = spark.range(1000).selectExpr("id", "sin(id / 50.0) AS wave");\ndf.plot.line({ x: "id", y: "wave" })',
  ]);
  const editor = await workbench.open({ viewport: { width: 1280, height: 1500 } });
  const notebook = await editor.openNotebook("charts.sparknb");
  await notebook.runAll();
  await notebook.waitForState(1, "success");
  const [grid, line] = [
    notebook.outputs.locator(".sparknb-frame").first(),
    notebook.outputs.locator(".sparknb-frame").nth(1),
  ];
  await line.locator("svg.marks").waitFor();
  await grid.getByRole("button", { name: "Chart", exact: true }).click();
  await grid.locator(".picture svg.marks").waitFor();
  await grid.getByLabel("X axis").selectOption({ label: "country" });
  await grid.getByLabel("Value").selectOption({ label: "price" });
  await grid.getByLabel("Aggregate").selectOption({ label: "mean" });
  await grid.locator(".picture").getByText("mean of price").waitFor();
  for (const [name, theme] of Object.entries(themes)) {
    await editor.setTheme(theme);
    await grid.locator(".picture svg.marks").waitFor();
    await editor.screenshot(`chart-${name}`);
    await expectAccessible(await notebook.outputsFrame(), ".sparknb-frame");
  }
  for (const type of ["Histogram", "Box", "Pie", "Heat map", "Scatter", "Area"]) {
    await grid.getByLabel("Type").selectOption({ label: type });
    if (type === "Histogram") await grid.getByLabel("X axis").selectOption({ label: "price" });
    if (type === "Box" || type === "Pie") await grid.getByLabel("Group").selectOption({ label: "country" });
    if (type === "Heat map" || type === "Scatter") {
      await grid.getByLabel("X axis").selectOption({ label: type === "Scatter" ? "price" : "country" });
      await grid.getByLabel("Y axis").selectOption({ label: "quantity" });
    }
    if (type === "Area") await grid.getByLabel("X axis").selectOption({ label: "ordered_at" });
    await grid.locator(".chart:not([aria-busy])").waitFor();
    await editor.page.waitForTimeout(300);
    assert.equal(await grid.locator(".failed").count(), 0, type);
    await grid.locator(".picture svg.marks").waitFor();
    await editor.screenshot(`chart-${type.replace(" ", "-").toLowerCase()}`);
  }

  await grid.getByRole("button", { name: "Insert as Code" }).click();
  await notebook.waitForText(1, 'plot.area({ x: "ordered_at"');

  await line.hover();
  await line.getByRole("button", { name: "Save as SVG…" }).click();
  const target = join(workbench.folder, "wave.svg");
  await editor.fillQuickInput(target);
  for (let i = 0; i < 100 && !existsSync(target); i++) await editor.page.waitForTimeout(50);
  assert.match(readFileSync(target, "utf8"), /^<svg [\s\S]*<path/);

  await editor.save("charts.sparknb");
  const [cell, , plotted] = workbench.readNotebook("charts.sparknb").cells;
  assert.equal(cell.metadata.sparknb.chart.type, "area");
  assert.equal(plotted.outputs[0].data["application/vnd.vegalite.v6+json"].mark.type, "line");
  await notebook.runCell(0);
  await notebook.waitForState(0, "success");
  await grid.locator(".picture svg.marks").waitFor();
}
