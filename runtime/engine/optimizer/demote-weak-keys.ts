import {
  conjunction,
  conjunctsOf,
  type Expression,
  type Join,
  mapPlanChildren,
  mapPlanExpressions,
  type Plan,
  rewriteUp,
} from "../../plan/resolved/index";
import { Estimates } from "../../plan/statistics/index";
import { booleanType } from "../../types/index";
import type { Rule } from "./rule";

/**
 * Beside a key with many values, one with few ties together more rows than it parts. It is asked of the pairs that the other has found: a task
 * whose engine orders joins by itself would else join by it alone.
 */
export const demoteWeakKeys: Rule = { name: "DemoteWeakJoinKeys", apply: (plan) => demote(plan, new Estimates(plan)) };

function demote(plan: Plan, estimates: Estimates): Plan {
  const below = mapPlanChildren(plan, (child) => demote(child, estimates));
  const inside = mapPlanExpressions(below, (expression) =>
    rewriteUp(expression, (node) =>
      node.kind === "Subquery" ? { ...node, plan: demote(node.plan, estimates) } : node,
    ),
  );
  return inside.kind === "Join" && inside.type === "inner" && inside.condition ? demoted(inside, estimates) : inside;
}

/** A key is weak when another has this many times its values. */
const factor = 100;

function demoted(join: Join, estimates: Estimates): Join {
  const terms = conjunctsOf(join.condition);
  const values = terms.map((term) => keyValues(term, estimates));
  const most = Math.max(...values.map((count) => count ?? 0));
  const isWeak = (place: number) => values[place] !== undefined && values[place] * factor <= most;
  return { ...join, condition: conjunction(terms.map((term, place) => (isWeak(place) ? asTest(term) : term)))! };
}

function keyValues(term: Expression, estimates: Estimates): number | undefined {
  if (term.kind !== "Call" || (term.function !== "=" && term.function !== "==")) return undefined;
  const [a, b] = term.args.map((arg) => estimates.distinct(arg));
  return a === undefined || b === undefined ? undefined : Math.min(a, b);
}

/** The same truth in a filter or an inner join, in a form that is no key. */
const asTest = (term: Expression): Expression => ({
  kind: "Call",
  function: "<=>",
  args: [term, { kind: "Literal", value: true, type: booleanType, nullable: false }],
  type: booleanType,
  nullable: false,
});
