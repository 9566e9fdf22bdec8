import { type EvalExternal, functionKind, type Limit, type Plan, rewritePlanUp } from "../../plan/resolved/index";
import type { Rule } from "./rule";

/** The first rows of a projection or a union are those of what is below; a left outer join gives a row at least for each of the left. */
export const pushLimits: Rule = {
  name: "LimitPushDown",
  apply: (plan) => rewritePlanUp(plan, (node) => (node.kind === "Limit" ? pushed(node) : node)),
};

function pushed(plan: Limit): Plan {
  const { limit, offset = 0, child } = plan;
  if (limit === undefined) return plan;
  const first = (below: Plan): Plan =>
    below.kind === "Limit" && below.limit !== undefined && below.limit <= limit + offset
      ? below
      : pushed({ kind: "Limit", limit: limit + offset, child: below });
  if (isRowByRow(child)) return { ...plan, child: { ...child, child: first(child.child) } };
  if (child.kind === "Project" && isRowByRow(child.child))
    return { ...plan, child: { ...child, child: { ...child.child, child: first(child.child.child) } } };
  if (child.kind === "Union") return { ...plan, child: { ...child, children: child.children.map(first) } };
  if (child.kind === "Join" && child.type === "left_outer" && !child.isLateral && child.left.kind !== "Sort")
    return { ...plan, child: { ...child, left: first(child.left) } };
  return plan;
}

function isRowByRow(plan: Plan): plan is EvalExternal {
  if (plan.kind !== "EvalExternal") return false;
  const kind = functionKind(plan.calls[0]!.evalType);
  return kind?.takes === "rows" && kind.gives === "row_values";
}
