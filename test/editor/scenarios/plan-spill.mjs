import assert from "node:assert/strict";
import { expectAccessible } from "../harness/accessibility.mjs";
import { PlanPage } from "../harness/plan-page.mjs";
import { startServer } from "../harness/server.mjs";
import { themes } from "../harness/themes.mjs";

export const title =
  "workers with less memory than a query needs: what its stage put on disk is told of the query, of its operators and in the advice";

const query = `await spark.sql(\`
  SELECT max(n) AS most
  FROM (SELECT repeat(md5(string(id)), 4) AS text, count(*) AS n FROM range(1200000) GROUP BY text)
\`).collect();`;

export async function run(workbench) {
  const { address, stop } = await startServer(["--conf", "spark.executor.memory=128m"]);
  try {
    workbench.writeNotebook("spill.sparknb", [query]);
    const editor = await workbench.open({ viewport: { width: 1900, height: 1000 } });
    const notebook = await editor.openNotebook("spill.sparknb");
    await notebook.waitForText(0, "range");
    await editor.chooseNewServer("little-memory", address);
    await notebook.runCell(0);
    await notebook.waitForState(0, "success");
    await editor.command("Spark Notebook: Show Plan");
    const plan = await PlanPage.find(editor);
    await plan.waitForState("Done");
    await plan.tab("Physical");
    assert.match((await plan.details()).Spilled, /^[\d.]+ MB$/);
    const advice = plan.frame.locator("button.advice", { hasText: "Not enough memory" });
    assert.match(await advice.textContent(), /stage 0 \(\w+\) put [\d.]+ MB on disk/);
    await plan.choose("Memory");
    for (const [name, theme] of Object.entries(themes)) {
      await editor.setTheme(theme);
      await expectAccessible(plan.frame, "main");
      await editor.screenshot(`plan-spill-${name}`);
    }

    await advice.click();
    await plan.frame.locator(".node.selected", { hasText: "HashAggregate" }).waitFor();
    const details = await plan.details();
    assert.match(details["Peak memory of a worker"], /^[\d.]+ MB$/);
    assert.match(details["Spilled by its stage"], /^[\d.]+ MB$/);
    await editor.screenshot("plan-spill-operator");
  } finally {
    stop();
  }
}
