import type { Origin } from "../../../plan/origin";
import type { Expression, Plan } from "../../../plan/resolved/index";
import type {
  UnresolvedExpression,
  UnresolvedLimit,
  UnresolvedOffset,
  UnresolvedTail,
} from "../../../plan/unresolved/index";
import { foldConstant, isFoldable } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedExpression, quotedType } from "../error/quoted";
import { withoutAlias } from "../expression/extract-value";
import { resolveExpression } from "../expression/resolve-expression";
import { Scope } from "../name/scope";

export function resolveLimit(plan: UnresolvedLimit, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const limit = constant("limit", plan.limit, child, env);
  const isOpenOffset = child.kind === "Limit" && child.limit === undefined;
  return isOpenOffset ? { ...child, limit } : { kind: "Limit", limit, child };
}

export function resolveOffset(plan: UnresolvedOffset, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  return { kind: "Limit", offset: constant("offset", plan.offset, child, env), child };
}

export function resolveTail(plan: UnresolvedTail, env: Environment): Plan {
  return { kind: "Tail", limit: Math.max(0, plan.limit), child: env.resolvePlan(plan.child, env) };
}

/** A column of the list below stands where that list has it; one that a star stands for, where its query does. */
function placeOf(expression: Expression, child: Plan): Origin | undefined {
  if (expression.kind !== "Attribute" || child.kind !== "Project") return expression.origin;
  return child.list.find(({ id }) => id === expression.id)?.origin ?? child.origin ?? expression.origin;
}

/** @throws INVALID_LIMIT_LIKE_EXPRESSION.* */
function constant(name: string, written: UnresolvedExpression, child: Plan, env: Environment): number {
  const expression = withoutAlias(resolveExpression(written, { env, scope: Scope.of(child, env.outer) }));
  const parameters = { name, expr: quotedExpression(expression) };
  const literal = isFoldable(expression) ? foldConstant(expression) : undefined;
  if (!literal) {
    throw analysisError("INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE", parameters, placeOf(expression, child));
  }
  const { kind } = literal.type;
  if (kind !== "integer" && kind !== "byte" && kind !== "short") {
    throw analysisError(
      "INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE",
      { ...parameters, dataType: quotedType(literal.type) },
      written.origin,
    );
  }
  if (literal.value === null) throw analysisError("INVALID_LIMIT_LIKE_EXPRESSION.IS_NULL", parameters, written.origin);
  const value = literal.value as number;
  if (value < 0) {
    throw analysisError(
      "INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE",
      { ...parameters, v: String(value) },
      written.origin,
    );
  }
  return value;
}
