import { contextsOf } from "../../engine/analyzer/index";
import { SparkError } from "../../errors/index";
import type { Origin } from "../../plan/origin";
import { childrenOf, type Expression, type Plan, planChildren, planExpressions } from "../../plan/resolved/index";
import { candidates } from "./candidates";

/**
 * A run-time error with its place in the user's text, where that is certain: workers do not say which expression raised it, so it is the only
 * one of the plan that can have. Other errors stay as they are.
 */
export function withPlace(error: unknown, plan: Plan): unknown {
  if (!(error instanceof SparkError) || error.contexts.length > 0) return error;
  const test = candidates[error.condition];
  if (!test) return error;
  const [place, ...others] = placesOf(plan, (expression) => test(expression, error));
  const contexts = others.length === 0 ? contextsOf(place) : [];
  const [context] = contexts;
  if (!context) return error;
  const { condition, parameters, errorClass, cause } = error;
  const message = `${error.message}\n${context.summary ?? ""}`;
  return new SparkError(condition, parameters, errorClass, contexts, { message, cause });
}

/** Where the expressions that match stand. What a query's text repeats as an expression of its own, such as a grouping key, counts once. */
function placesOf(plan: Plan, matches: (expression: Expression) => boolean): readonly Origin[] {
  const found = new Map<string, Origin>();
  const plans: Plan[] = [plan];
  const expressions: [Expression, Origin | undefined][] = [];
  for (let next = plans.pop(); next; next = plans.pop()) {
    plans.push(...planChildren(next));
    expressions.push(...planExpressions(next).map((e): [Expression, undefined] => [e, undefined]));
    for (let top = expressions.pop(); top; top = expressions.pop()) {
      const [expression, around] = top;
      const isWritten = expression.kind !== "Cast" || expression.isExplicit !== undefined;
      const origin = (isWritten ? expression.origin : around) ?? around;
      if (matches(expression)) found.set(keyOf(origin), origin ?? {});
      if (expression.kind === "Subquery") plans.push(expression.plan);
      expressions.push(...childrenOf(expression).map((e): [Expression, Origin | undefined] => [e, origin]));
    }
  }
  return [...found.values()];
}

const keyOf = (origin: Origin | undefined) => JSON.stringify(origin ?? null);
