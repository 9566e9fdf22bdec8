import {
  type Attribute,
  mapPlanChildren,
  mapPlanExpressions,
  outerReferences,
  outputOf,
  type Plan,
  planExpressions,
  rewriteUp,
} from "../../plan/resolved/index";
import type { Rule } from "./rule";
import { type Ids, idsOf, referencesOf } from "./term";

/** What a join was for, its keys and what it tested, does not go on to the next: rows that are written for other tasks have few columns. */
export const narrowJoins: Rule = { name: "NarrowJoins", apply: (plan) => narrow(plan, idsOf(plan)) };

/** `required`: the columns that are asked for above; others may be missing from what comes back only where a projection says so. */
function narrow(plan: Plan, required: Ids): Plan {
  const inside = mapPlanExpressions(plan, (expression) =>
    rewriteUp(expression, (node) =>
      node.kind === "Subquery" ? { ...node, plan: narrow(node.plan, idsOf(node.plan)) } : node,
    ),
  );
  switch (inside.kind) {
    case "Project":
      return { ...inside, child: narrow(inside.child, referencesOf(...inside.list)) };
    case "Aggregate":
      return { ...inside, child: only(inside.child, referencesOf(...planExpressions(inside))) };
    case "Filter":
    case "Sort":
    case "Limit":
      return { ...inside, child: narrow(inside.child, union(required, referencesOf(...planExpressions(inside)))) };
    case "Join": {
      const uses = union(required, referencesOf(...planExpressions(inside)));
      const left = inside.isLateral ? union(uses, outerReferences(inside.right)) : uses;
      return { ...inside, left: only(inside.left, left), right: only(inside.right, uses) };
    }
    default:
      return mapPlanChildren(inside, (child) => narrow(child, idsOf(child)));
  }
}

/** The plan's columns that are asked for, where it is a join or a filter that has others. */
function only(plan: Plan, required: Ids): Plan {
  const rows = narrow(plan, required);
  const isAsked = ({ id }: Attribute) => required.has(id);
  const list = outputOf(rows).filter(isAsked);
  const isNarrow = list.length === outputOf(rows).length || !["Join", "Filter"].includes(rows.kind);
  return isNarrow ? rows : { kind: "Project", list, child: rows };
}

const union = (one: Ids, other: Ids): Ids => new Set([...one, ...other]);
