import type { Expression } from "../../../plan/resolved/index";
import type { UnresolvedExpression, UnresolvedIdentifierClause } from "../../../plan/unresolved/index";
import { parseMultipartIdentifier } from "../../../sql/index";
import { foldConstant } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedExpression, quotedType } from "../error/quoted";
import { Scope } from "../name/scope";
import type { ExpressionScope } from "./expression-scope";
import { withoutAlias } from "./extract-value";
import { resolveExpression } from "./resolve-expression";

export function resolveIdentifierClause(clause: UnresolvedIdentifierClause, inside: ExpressionScope): Expression {
  const nameParts = identifierOf(clause.name, inside.env);
  const { args, origin } = clause;
  const at = origin ? { origin } : {};
  return resolveExpression(
    args ? { kind: "Function", nameParts, args, ...at } : { kind: "Attribute", nameParts, ...at },
    inside,
  );
}

/**
 * The name that a constant string spells.
 * @throws NOT_A_CONSTANT_STRING.*
 */
export function identifierOf(expression: UnresolvedExpression, env: Environment): readonly string[] {
  const resolved = withoutAlias(resolveExpression(expression, { env, scope: Scope.empty() }));
  const parameters = { name: "IDENTIFIER", expr: quotedExpression(resolved) };
  const literal = foldConstant(resolved);
  if (!literal) throw analysisError("NOT_A_CONSTANT_STRING.NOT_CONSTANT", parameters, expression.origin);
  if (literal.type.kind !== "string") {
    throw analysisError(
      "NOT_A_CONSTANT_STRING.WRONG_TYPE",
      { ...parameters, dataType: quotedType(literal.type) },
      expression.origin,
    );
  }
  if (literal.value === null) throw analysisError("NOT_A_CONSTANT_STRING.NULL", parameters, expression.origin);
  return parseMultipartIdentifier(literal.value as string);
}
