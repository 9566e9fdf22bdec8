import type { SparkError } from "../../errors/index";
import type { Call, Expression } from "../../plan/resolved/index";
import { sqlText } from "../../types/index";

type Test = (expression: Expression, error: SparkError) => boolean;

const calls =
  (...names: string[]): Test =>
  (expression) =>
    expression.kind === "Call" && names.includes(expression.function.toLowerCase());

const castsTo: Test = (expression, { parameters: { targetType, sourceType, expression: shown } }) =>
  expression.kind === "Cast" &&
  expression.mode === "ansi" &&
  (targetType === undefined || targetType === `"${sqlText(expression.type)}"`) &&
  (sourceType === undefined || sourceType === `"${sqlText(expression.child.type)}"`) &&
  isOf(expression.child, shown);

/** Without a pattern they are casts. */
const parsers = calls("to_date", "to_timestamp", "to_timestamp_ltz", "to_timestamp_ntz", "to_time");
const parsesTo: Test = (expression, error) =>
  parsers(expression, error) &&
  (expression as Call).args.length === 1 &&
  error.parameters.targetType === `"${sqlText(expression.type)}"`;

/** `/ 2` cannot have divided by zero. */
const dividesBy =
  (...names: string[]): Test =>
  (expression, error) =>
    calls(...names)(expression, error) && !isOtherThanZero((expression as Call).args[1]);

function isOtherThanZero(divisor: Expression | undefined): boolean {
  if (divisor?.kind === "Cast") return isOtherThanZero(divisor.child);
  return divisor?.kind === "Literal" && Number(divisor.value) !== 0;
}

/** What is known of a literal tells whether it is the one that failed. */
const isOf = (value: Expression, shown: string | undefined): boolean =>
  value.kind !== "Literal" || shown === undefined || shown.replace(/^'|'$/g, "") === String(value.value);

const isOfType = ({ type }: Expression, { precision, scale }: SparkError["parameters"]): boolean =>
  type.kind === "decimal" &&
  (precision === undefined || precision === String(type.precision)) &&
  (scale === undefined || scale === String(type.scale));

const computesDecimal: Test = (expression, { parameters }) => {
  if (!isOfType(expression, parameters)) return false;
  if (expression.kind === "Cast") return isOf(expression.child, parameters.value);
  return isSum(expression) || (expression.kind === "Call" && arithmetic.has(expression.function));
};

const arithmetic = new Set(["+", "-", "*", "/", "%", "mod", "pmod"]);
const rounding = new Set(["ceil", "ceiling", "floor", "round", "bround"]);

const operators: Readonly<Record<string, string>> = { try_add: "+", try_subtract: "-", try_multiply: "*" };

const overflows: Test = (expression, { parameters: { alternative = "" } }) => {
  if (expression.kind !== "Call" || expression.options?.ansi !== true) return false;
  const operator = operators[/'(\w+)'/.exec(alternative)?.[1] ?? ""];
  if (operator !== undefined) return expression.function === operator;
  return "+-*".includes(expression.function) || rounding.has(expression.function);
};

const isSum: (expression: Expression) => boolean = (expression) =>
  expression.kind === "AggregateCall" && ["sum", "avg", "mean"].includes(expression.function);

/** By condition, the expressions that can have raised it. Conditions that are not listed have no place in Spark either. */
export const candidates: Readonly<Record<string, Test>> = {
  DIVIDE_BY_ZERO: dividesBy("/", "div"),
  INTERVAL_DIVIDED_BY_ZERO: dividesBy("interval_scale"),
  "INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION": calls("make_ym_interval", "make_dt_interval"),
  REMAINDER_BY_ZERO: dividesBy("%", "mod", "pmod"),
  ARITHMETIC_OVERFLOW: overflows,
  CAST_INVALID_INPUT: (expression, error) => castsTo(expression, error) || parsesTo(expression, error),
  NUMERIC_VALUE_OUT_OF_RANGE: (expression) => expression.kind === "Cast" && expression.type.kind === "decimal",
  "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION": computesDecimal,
  INVALID_ARRAY_INDEX: calls("getitem", "elt"),
  INVALID_ARRAY_INDEX_IN_ELEMENT_AT: calls("element_at"),
  INVALID_INDEX_OF_ZERO: calls("element_at"),
  SCALAR_SUBQUERY_TOO_MANY_ROWS: (expression) => expression.kind === "Subquery" && expression.subquery === "scalar",
};
