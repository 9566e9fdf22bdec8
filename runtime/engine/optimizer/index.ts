import type { Plan } from "../../plan/resolved/index";
import { callsExternal } from "./external/extract-functions";
import { externalRules, rules, spreadRules } from "./rules";

export type { Rule } from "./rule";
export { rules, spreadRules } from "./rules";

/** Below the ids that the physical planner makes. */
const firstId = -1_000_000_000;

/** The plan with every rule applied. `isSpread`: for many tasks. `parallelism`: tasks that can run at once. */
export function optimize(plan: Plan, { isSpread = false, parallelism = 2 } = {}): Plan {
  let ids = firstId;
  // DuckDB does not see beyond an external function, so what belongs below one is brought there here.
  const list = callsExternal(plan) ? [...externalRules, ...spreadRules] : isSpread ? spreadRules : rules;
  return list.reduce((current, rule) => rule.apply(current, () => --ids, { parallelism }), plan);
}
