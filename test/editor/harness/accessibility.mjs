import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails for a serious or critical violation below `selector` of a frame. Rules about whole pages do not apply to a part of one. @param except names of rules */
export async function expectAccessible(frame, selector, except = []) {
  await frame.evaluate(axe);
  const check = async ([root, off]) => {
    const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
    const options = { rules, resultTypes: ["violations"] };
    const { violations } = await globalThis.axe.run(root, options);
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, impact, nodes }) => ({
        id,
        impact,
        nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => ({ html, failureSummary })),
      }));
  };
  const violations = await frame.evaluate(check, [selector, ["region", ...except]]);
  assert.deepEqual(violations, [], JSON.stringify(violations, null, 1));
}
