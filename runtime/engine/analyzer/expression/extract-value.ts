import { SparkError } from "../../../errors/index";
import type { Origin } from "../../../plan/origin";
import type { Expression } from "../../../plan/resolved/index";
import type { UnresolvedExtractValue } from "../../../plan/unresolved/index";
import { stringType } from "../../../types/index";
import { extractValue, foldConstant } from "../../functions/index";
import { analysisError } from "../error/analysis-error";
import { quotedExpression } from "../error/quoted";
import type { ExpressionScope } from "./expression-scope";
import { resolveExpression } from "./resolve-expression";

/** `child.name`: a struct's field, the field of each struct in an array, or a map's value. */
export const extractField = (child: Expression, name: string, inside: ExpressionScope, origin?: Origin): Expression =>
  extract(child, { kind: "Literal", type: stringType, nullable: false, value: name }, inside, origin);

const placeless: ReadonlySet<string> = new Set(["FIELD_NOT_FOUND", "INVALID_EXTRACT_BASE_FIELD_TYPE"]);

/** `child[extraction]`, `child.extraction`: of a field that is not there Spark names no place, unlike in a column's name. */
export function resolveExtractValue(expression: UnresolvedExtractValue, inside: ExpressionScope): Expression {
  const child = withoutAlias(resolveExpression(expression.child, inside));
  const extraction = withoutAlias(resolveExpression(expression.extraction, inside));
  try {
    return extract(child, extraction, inside, expression.origin);
  } catch (error) {
    if (error instanceof SparkError && placeless.has(error.condition))
      throw analysisError(error.condition, error.parameters);
    throw error;
  }
}

/** @throws INVALID_EXTRACT_BASE_FIELD_TYPE, INVALID_EXTRACT_FIELD_TYPE, FIELD_NOT_FOUND, AMBIGUOUS_REFERENCE_TO_FIELDS */
function extract(child: Expression, extraction: Expression, { env }: ExpressionScope, origin?: Origin): Expression {
  if (child.type.kind === "struct" && typeof foldConstant(extraction)?.value !== "string") {
    throw analysisError("INVALID_EXTRACT_FIELD_TYPE", { extraction: quotedExpression(extraction) }, origin);
  }
  try {
    const value = extractValue(child, extraction, env.session);
    return origin ? { ...value, origin } : value;
  } catch (error) {
    if (error instanceof SparkError) throw analysisError(error.condition, error.parameters, origin);
    throw error;
  }
}

/** An alias inside an expression names nothing. */
export const withoutAlias = (expression: Expression): Expression =>
  expression.kind === "Alias" ? withoutAlias(expression.child) : expression;
