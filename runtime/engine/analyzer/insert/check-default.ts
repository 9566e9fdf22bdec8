import { SparkError } from "../../../errors/index";
import { containsSubquery, type Expression } from "../../../plan/resolved/index";
import { quoteIdentifier, type StructField } from "../../../types/index";
import { castExpression, foldConstant, isDeterministic } from "../../functions/index";
import { analyze } from "../analyze";
import type { AnalysisContext } from "../environment";
import { quotedType } from "../error/quoted";
import { canUpCast } from "../operator/up-cast";
import { defaultKey, defaultOf } from "./default-value";

/**
 * Whether a column's DEFAULT is a constant that its type can hold.
 * @param statement the command that declares it, as Spark names it
 * @throws INVALID_DEFAULT_VALUE.NOT_CONSTANT, INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION, INVALID_DEFAULT_VALUE.NON_DETERMINISTIC,
 * INVALID_DEFAULT_VALUE.DATA_TYPE
 */
export function checkDefault(field: StructField, statement: string, context: AnalysisContext): void {
  const defaultValue = field.metadata?.[defaultKey];
  if (typeof defaultValue !== "string") return;
  const parameters = { statement, colName: quoteIdentifier(field.name), defaultValue };
  const invalid = (reason: string, more: Readonly<Record<string, string>> = {}) =>
    new SparkError(`INVALID_DEFAULT_VALUE.${reason}`, { ...parameters, ...more });
  const value = constantOf(field, context, invalid);
  if (containsSubquery(value)) throw invalid("SUBQUERY_EXPRESSION");
  if (!isDeterministic(value)) throw invalid("NON_DETERMINISTIC");
  if (canUpCast(value.type, field.type) || isWithin(value, field, context)) return;
  throw invalid("DATA_TYPE", { expectedType: quotedType(field.type), actualType: quotedType(value.type) });
}

function constantOf(field: StructField, context: AnalysisContext, invalid: (reason: string) => SparkError): Expression {
  try {
    const plan = analyze(
      { kind: "Project", list: [defaultOf(field, context.session)], child: { kind: "OneRow" } },
      context,
    );
    const [item] = plan.kind === "Project" ? plan.list : [];
    if (item?.kind !== "Alias") throw invalid("NOT_CONSTANT");
    return item.child;
  } catch (error) {
    const isColumn = error instanceof SparkError && error.condition.startsWith("UNRESOLVED_COLUMN");
    throw isColumn ? invalid("NOT_CONSTANT") : error;
  }
}

/** A literal of a wider type, but of a value that the column's type has. */
function isWithin(value: Expression, { type }: StructField, { session }: AnalysisContext): boolean {
  if (value.type.kind === "string" || type.kind === "string") return false;
  try {
    return foldConstant(castExpression(value, type, "ansi", session)) !== undefined;
  } catch (error) {
    if (error instanceof SparkError) return false;
    throw error;
  }
}
