import type { Expression } from "../resolved/expression";

const microsecondsOfDay = 86_400_000_000;

/** A constant on the line on which files give the ranges of their columns: days for dates and instants. About: months have 30.4 days. */
export function numberOf(expression: Expression): number | undefined {
  if (expression.kind === "Cast") return numberOf(expression.child);
  if (expression.kind === "Literal") {
    const { value, type } = expression;
    if (typeof value !== "number" && typeof value !== "bigint") return undefined;
    if (type.kind === "decimal") return Number(value) / 10 ** type.scale;
    if (type.kind === "timestamp" || type.kind === "timestamp_ntz" || type.kind === "day_time_interval")
      return Number(value) / microsecondsOfDay;
    return Number(value);
  }
  if (expression.kind !== "Call") return undefined;
  const [a, b] = expression.args.map(numberOf);
  if (expression.function === "negative" && a !== undefined) return -a;
  if (a === undefined || b === undefined) return undefined;
  switch (expression.function) {
    case "+":
    case "date_add":
      return a + b;
    case "-":
    case "date_sub":
      return a - b;
    case "date_add_months":
    case "add_months":
      return a + b * 30.4;
    default:
      return undefined;
  }
}
