import {
  conjunctsOf,
  type Expression,
  type Filter,
  outputOf,
  type Plan,
  rewritePlanUp,
  type Subquery,
} from "../../../plan/resolved/index";
import { filtered } from "../filtered";
import type { Rule } from "../rule";
import { joinedScalars } from "./scalar-subquery";
import { semiJoined } from "./semi-join";

/** Subqueries of a filter that depend on its rows, and IN, are joins: they can be spread over tasks. */
export const decorrelate: Rule = {
  name: "RewriteCorrelatedSubqueries",
  apply: (plan, newId) => rewritePlanUp(plan, (node) => (node.kind === "Filter" ? withJoins(node, newId) : node)),
};

function withJoins(plan: Filter, newId: () => number): Plan {
  let rows = plan.child;
  const kept: Expression[] = [];
  for (const term of conjunctsOf(plan.condition)) {
    const isNegated = term.kind === "Call" && term.function === "not";
    const subquery = isNegated ? term.args[0]! : term;
    const joined = subquery.kind === "Subquery" ? semiJoined(rows, subquery as Subquery, isNegated) : undefined;
    if (joined) rows = joined;
    else kept.push(term);
  }
  const scalars = joinedScalars(rows, kept, newId);
  const result = filtered(scalars.rows, scalars.expressions);
  const list = outputOf(plan);
  return scalars.rows === rows ? result : { kind: "Project", list, child: result };
}
