import type { SparkError } from "../../errors/index";
import type { Expression } from "../../plan/resolved/index";
import { sqlText } from "../../types/index";

type Test = (expression: Expression, error: SparkError) => boolean;

const calls =
  (...names: string[]): Test =>
  (expression) =>
    expression.kind === "Call" && names.includes(expression.function.toLowerCase());

const castsTo: Test = (expression, { parameters: { targetType, sourceType } }) =>
  expression.kind === "Cast" &&
  expression.mode === "ansi" &&
  (targetType === undefined || targetType === `"${sqlText(expression.type)}"`) &&
  (sourceType === undefined || sourceType === `"${sqlText(expression.child.type)}"`);

const operators: Readonly<Record<string, string>> = { try_add: "+", try_subtract: "-", try_multiply: "*" };

const overflows: Test = (expression, { parameters: { alternative = "" } }) => {
  if (expression.kind !== "Call" || expression.options?.ansi !== true) return false;
  const operator = operators[/'(\w+)'/.exec(alternative)?.[1] ?? ""];
  return operator !== undefined ? expression.function === operator : "+-*".includes(expression.function);
};

const isSum: (expression: Expression) => boolean = (expression) =>
  expression.kind === "AggregateCall" && ["sum", "avg", "mean"].includes(expression.function);

/** By condition, the expressions that can have raised it. Conditions that are not listed have no place in Spark either. */
export const candidates: Readonly<Record<string, Test>> = {
  DIVIDE_BY_ZERO: calls("/", "div"),
  REMAINDER_BY_ZERO: calls("%", "mod", "pmod"),
  ARITHMETIC_OVERFLOW: overflows,
  CAST_INVALID_INPUT: castsTo,
  NUMERIC_VALUE_OUT_OF_RANGE: (expression) => expression.kind === "Cast" && expression.type.kind === "decimal",
  "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION": (expression) =>
    (expression.kind === "Cast" || isSum(expression)) && expression.type.kind === "decimal",
  INVALID_ARRAY_INDEX: calls("getitem", "elt"),
  INVALID_ARRAY_INDEX_IN_ELEMENT_AT: calls("element_at"),
  INVALID_INDEX_OF_ZERO: calls("element_at"),
  SCALAR_SUBQUERY_TOO_MANY_ROWS: (expression) => expression.kind === "Subquery" && expression.subquery === "scalar",
};
