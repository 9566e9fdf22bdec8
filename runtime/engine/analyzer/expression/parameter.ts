import type { Expression } from "../../../plan/resolved/index";
import type { UnresolvedParameter } from "../../../plan/unresolved/index";
import { analysisError } from "../error/analysis-error";
import { Scope } from "../name/scope";
import type { ExpressionScope } from "./expression-scope";
import { resolveExpression } from "./resolve-expression";

/** `:name` and `?` by what the caller of the SQL text gave. */
export function bindParameter(parameter: UnresolvedParameter, { env }: ExpressionScope): Expression {
  const { name, position, origin } = parameter;
  const value = name !== undefined ? env.parameters?.named[name] : env.parameters?.positional[position ?? 0];
  if (!value) {
    throw analysisError("UNBOUND_SQL_PARAMETER", { name: name ?? `_${origin?.start ?? position ?? 0}` }, origin);
  }
  const { parameters: _, ...outside } = env;
  return resolveExpression(value, { env: outside, scope: Scope.empty() });
}
