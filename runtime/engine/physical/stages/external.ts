import type { CoGroupExternal, EvalExternal } from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import { type Fragment, mapParts, single } from "./fragment";
import { isVolatile } from "./repeatable";

/** Rows as they come, or those of a group to one task. */
export function splitEvalExternal(plan: EvalExternal, distribution: Distribution): Fragment {
  const child = distribution.fragment(plan.child);
  const node = distribution.withSubqueries(plan);
  const over = (rows: Fragment) => mapParts(rows, (below) => ({ ...node, child: below }));
  if (plan.barrier || isVolatile(plan) || (plan.grouping && plan.grouping.length === 0))
    return over(distribution.gather(child));
  if (!plan.grouping || child.isGathered) return over(child);
  return over(distribution.shuffle(child, plan.grouping));
}

export function splitCoGroupExternal(plan: CoGroupExternal, distribution: Distribution): Fragment {
  const [left, right] = [plan.left, plan.right].map((side) => distribution.gather(distribution.fragment(side)));
  return single({ ...plan, left: left!.parts[0]!.plan, right: right!.parts[0]!.plan });
}
