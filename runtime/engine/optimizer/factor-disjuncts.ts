import {
  conjunction,
  conjunctsOf,
  disjunction,
  disjunctsOf,
  type Expression,
  expressionKey,
  rewritePlanUp,
} from "../../plan/resolved/index";
import type { Rule } from "./rule";

/** `(a AND b) OR (a AND c)` is `a AND (b OR c)`: `a` can then join, or go to its side of a join. */
export const factorDisjuncts: Rule = {
  name: "FactorDisjuncts",
  apply: (plan) =>
    rewritePlanUp(plan, (node) => {
      if (node.kind !== "Filter" && node.kind !== "Join") return node;
      const condition = conjunction(conjunctsOf(node.condition).flatMap(factored));
      return condition ? { ...node, condition } : node;
    }),
};

function factored(term: Expression): readonly Expression[] {
  const branches = disjunctsOf(term).map(conjunctsOf);
  if (branches.length < 2) return [term];
  const [first, ...others] = branches.map((terms) => new Map(terms.map((one) => [expressionKey(one), one])));
  const common = [...first!].filter(([key]) => others.every((branch) => branch.has(key)));
  if (common.length === 0) return [term];
  const keys = new Set(common.map(([key]) => key));
  const rest = branches.map((terms) => conjunction(terms.filter((one) => !keys.has(expressionKey(one)))));
  const shared = common.map(([, one]) => one);
  // A branch that has nothing else holds whenever the common terms do.
  return rest.every((branch) => branch !== undefined) ? [...shared, disjunction(rest as Expression[])!] : shared;
}
