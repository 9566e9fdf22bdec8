import { type Limit, type Plan, rewritePlanUp } from "../../plan/resolved/index";
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
  if (child.kind === "Union") return { ...plan, child: { ...child, children: child.children.map(first) } };
  if (child.kind === "Join" && child.type === "left_outer" && !child.isLateral && child.left.kind !== "Sort")
    return { ...plan, child: { ...child, left: first(child.left) } };
  return plan;
}
