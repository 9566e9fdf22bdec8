import type { Plan } from "../../plan/resolved/index";
import { callsPython } from "./python/extract-python";
import { pythonRules, rules, spreadRules } from "./rules";

export type { Rule } from "./rule";
export { rules, spreadRules } from "./rules";

/** Below the ids that the physical planner makes. */
const firstId = -1_000_000_000;

/** The plan with every rule applied. `isSpread`: for many tasks. */
export function optimize(plan: Plan, { isSpread = false } = {}): Plan {
  let ids = firstId;
  // DuckDB does not see beyond a Python function, so what belongs below one is brought there here.
  const list = callsPython(plan) ? [...pythonRules, ...spreadRules] : isSpread ? spreadRules : rules;
  return list.reduce((current, rule) => rule.apply(current, () => --ids), plan);
}
