import { conjunction, conjunctsOf, type Expression, expressionKey, type Plan } from "../../plan/resolved/index";
import { isDeterministic } from "../functions/index";

/** The plan's rows for which all terms hold; each is asked once. */
export function filtered(plan: Plan, terms: readonly Expression[]): Plan {
  if (plan.kind === "Filter" && isDeterministic(plan.condition))
    return filtered(plan.child, [...conjunctsOf(plan.condition), ...terms]);
  const unique = new Map(terms.map((term) => [isDeterministic(term) ? expressionKey(term) : term, term]));
  const condition = conjunction([...unique.values()]);
  return condition ? { kind: "Filter", condition, child: plan } : plan;
}
