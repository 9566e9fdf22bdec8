import {
  type EvalExternal,
  type Join,
  mapPlanExpressions,
  outputOf,
  type Plan,
  rewriteDown,
} from "../../../plan/resolved/index";
import { filtered } from "../filtered";
import { type Ids, idsOf } from "../term";
import { evaluate } from "./evaluate";

/**
 * A table function called with each row of the left side. As Spark, an outer join keeps no row of which the function makes none.
 * Undefined: the right side is another.
 */
export function fromLateral(plan: Join, newId: () => number): Plan | undefined {
  if (!plan.isLateral) return undefined;
  const right = overLeft(plan.right, plan.left);
  if (!right) return undefined;
  if (!plan.condition) return { kind: "Project", list: outputOf(plan), child: right };
  const { plan: rows, replace } = evaluate(right, [plan.condition], newId);
  return { kind: "Project", list: outputOf(plan), child: filtered(rows, [replace(plan.condition)]) };
}

/** The right side with the left one's rows below it and their columns beside its own. */
function overLeft(written: Plan, left: Plan): Plan | undefined {
  const right = inReach(written, idsOf(left));
  switch (right.kind) {
    case "Project": {
      const child = overLeft(right.child, left);
      return child && { ...right, list: [...outputOf(left), ...right.list], child };
    }
    case "Filter": {
      const child = overLeft(right.child, left);
      return child && { ...right, child };
    }
    case "EvalExternal":
      return right.calls[0]!.table && right.child.kind === "OneRow"
        ? { ...right, child: left, kept: outputOf(left) }
        : undefined;
    default:
      return undefined;
  }
}

/** With columns of the left side that are no longer another query's. */
const inReach = (plan: Plan, ids: Ids): Plan =>
  mapPlanExpressions(plan, (expression) =>
    rewriteDown(expression, (node) =>
      node.kind === "OuterReference" && ids.has(node.attribute.id) ? node.attribute : undefined,
    ),
  );

/** Functions in what a table function is called with are evaluated below it. */
export function belowTableFunction(plan: EvalExternal, newId: () => number): Plan {
  const [call] = plan.calls;
  if (!call?.table) return plan;
  const { plan: child, replace } = evaluate(plan.child, call.args, newId);
  return { ...plan, child, calls: [{ ...call, args: call.args.map(replace) }] };
}
