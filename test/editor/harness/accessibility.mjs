import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails for a serious or critical violation below `selector` of a frame. Rules about whole pages do not apply to a part of one. */
export async function expectAccessible(frame, selector) {
  await frame.evaluate(axe);
  const violations = await frame.evaluate(async (root) => {
    const options = { rules: { region: { enabled: false } }, resultTypes: ["violations"] };
    const { violations } = await globalThis.axe.run(root, options);
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, impact, nodes }) => ({
        id,
        impact,
        nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => ({ html, failureSummary })),
      }));
  }, selector);
  assert.deepEqual(violations, [], JSON.stringify(violations, null, 1));
}
