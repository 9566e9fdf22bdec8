import assert from "node:assert/strict";
import { expectAccessible } from "../harness/accessibility.mjs";
import { PlanPage } from "../harness/plan-page.mjs";

export const title =
  "the cell's time opens its plan; what adaptive execution changed is told in sentences, the stages at first beside those at the end";

/** Small data in real stages: the joined side is guessed to be too large to be sent to every task, and is found to be small. */
const settings = "SET spark.sparknb.singleTask.maxBytes=0;\nSET spark.sql.autoBroadcastJoinThreshold=1000000";
const query = `SELECT a.k, count(*) AS n
FROM (SELECT id, id % 1000 AS k FROM range(2000000)) a
JOIN (SELECT id FROM range(2000000) WHERE concat('x', id * 7 % 1000003) LIKE 'x42%9') b ON a.id = b.id
GROUP BY a.k
ORDER BY n DESC, k`;

export async function run(workbench) {
  workbench.writeNotebook("adaptive.sparknb", [{ sql: settings }, { sql: query }]);
  const editor = await workbench.open({ viewport: { width: 1500, height: 1000 } });
  const notebook = await editor.openNotebook("adaptive.sparknb");
  await notebook.waitForText(1, "JOIN");
  await notebook.runAll();
  await notebook.waitForState(1, "success");
  await notebook.cell(1).locator(".cell-statusbar-container").getByText(/\d s/).click();
  const plan = await PlanPage.find(editor);
  await plan.waitForTitle("Cell 2");
  await plan.waitForState("Done");
  await plan.tab("Tasks");
  const changes = plan.frame.locator(".changes li");
  await changes.filter({ hasText: "the other side is not shuffled" }).first().waitFor();
  await plan.frame.locator(".beside").evaluate((beside) => beside.scrollIntoView());
  const sides = await plan.frame.locator(".beside section").evaluateAll((sections) =>
    sections.map((section) => ({
      title: section.querySelector("h3").textContent,
      stages: [...section.querySelectorAll("li")].map((item) => item.textContent),
      left: section.getBoundingClientRect().left,
      top: section.getBoundingClientRect().top,
    })),
  );
  assert.equal(sides.length, 2);
  const [initial, final] = sides;
  assert.match(initial.title, /^Initial/i);
  assert.match(final.title, /^Final/i);
  assert.notDeepEqual(initial.stages, final.stages);
  assert.ok(initial.left < final.left && initial.top === final.top, "they stand side by side");
  await expectAccessible(plan.frame, "main");
  await editor.screenshot("plan-adaptive");
}
