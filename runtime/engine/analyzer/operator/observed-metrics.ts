import { childrenOf, type Expression, type NamedExpression, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedCollectMetrics } from "../../../plan/unresolved/index";
import { quoteIfNeeded } from "../../../types/index";
import { displayName, lookupFunction } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { Scope } from "../name/scope";
import { resolveItems } from "../select/resolve-items";

/** `df.observe`. @throws INVALID_OBSERVED_METRICS for what is no aggregate of all rows */
export function resolveCollectMetrics(plan: UnresolvedCollectMetrics, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const { items } = resolveItems(plan.metrics, { env, scope: Scope.of(child) });
  const metrics = items as readonly NamedExpression[];
  for (const metric of metrics) {
    const refusal = refusalOf(metric, false);
    if (refusal) throw analysisError(`INVALID_OBSERVED_METRICS.${refusal}`, { expr: `"${textOf(metric, env)}"` });
  }
  return { kind: "CollectMetrics", name: plan.name, metrics, child };
}

/** Why the expression can not be told of all rows at once. */
function refusalOf(expression: Expression, isInAggregate: boolean): string | undefined {
  switch (expression.kind) {
    case "Attribute":
      return isInAggregate ? undefined : "NON_AGGREGATE_FUNC_ARG_IS_ATTRIBUTE";
    case "WindowCall":
      return "WINDOW_EXPRESSIONS_UNSUPPORTED";
    case "AggregateCall":
      if (expression.isDistinct) return "AGGREGATE_EXPRESSION_WITH_DISTINCT_UNSUPPORTED";
      if (expression.filter) return "AGGREGATE_EXPRESSION_WITH_FILTER_UNSUPPORTED";
      return isInAggregate ? "NESTED_AGGREGATES_UNSUPPORTED" : firstRefusal(expression, true);
    case "Call":
      if (!isInAggregate && lookupFunction(expression.function)?.isDeterministic === false)
        return "NON_AGGREGATE_FUNC_ARG_IS_NON_DETERMINISTIC";
      return firstRefusal(expression, isInAggregate);
    default:
      return firstRefusal(expression, isInAggregate);
  }
}

function firstRefusal(expression: Expression, isInAggregate: boolean): string | undefined {
  for (const child of childrenOf(expression)) {
    const refusal = refusalOf(child, isInAggregate);
    if (refusal) return refusal;
  }
  return undefined;
}

function textOf(metric: NamedExpression, { session }: Environment): string {
  if (metric.kind !== "Alias") return displayName(metric, session.timeZone);
  return `${displayName(metric.child, session.timeZone)} AS ${quoteIfNeeded(metric.name)}`;
}
