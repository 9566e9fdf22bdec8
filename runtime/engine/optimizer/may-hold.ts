import type { Attribute, Expression } from "../../plan/resolved/index";
import { sameType, type Value } from "../../types/index";

/** A column's value; undefined: not known. */
export type ColumnValue = (attribute: Attribute) => Value | undefined;

type Truth = boolean | null | undefined;

/** False only when the condition surely does not hold (is false or null). What cannot be decided here may hold. */
export const mayHold = (condition: Expression, partitionOf: ColumnValue): boolean => {
  const truth = decide(condition, partitionOf);
  return truth === undefined || truth === true;
};

function decide(condition: Expression, partitionOf: ColumnValue): Truth {
  if (condition.kind !== "Call") return undefined;
  const { args } = condition;
  switch (condition.function) {
    case "and": {
      const truths = args.map((arg) => decide(arg, partitionOf));
      if (truths.includes(false)) return false;
      return truths.includes(undefined) ? undefined : truths.includes(null) ? null : true;
    }
    case "or": {
      const truths = args.map((arg) => decide(arg, partitionOf));
      if (truths.includes(true)) return true;
      return truths.includes(undefined) ? undefined : truths.includes(null) ? null : false;
    }
    case "not": {
      const truth = decide(args[0]!, partitionOf);
      return typeof truth === "boolean" ? !truth : truth;
    }
    case "isnull":
    case "isnotnull": {
      const value = valueIn(args[0]!, partitionOf);
      return value === undefined ? undefined : (value === null) === (condition.function === "isnull");
    }
    case "in": {
      const truths = args.slice(1).map((item) => compareBy("=", args[0]!, item, partitionOf));
      if (truths.includes(true)) return true;
      return truths.includes(undefined) ? undefined : truths.includes(null) ? null : false;
    }
    default:
      return args.length === 2 ? compareBy(condition.function, args[0]!, args[1]!, partitionOf) : undefined;
  }
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

function compareBy(operator: string, left: Expression, right: Expression, partitionOf: ColumnValue): Truth {
  const holds = comparisons[operator];
  if (!holds || !("type" in left) || !("type" in right) || !sameType(left.type, right.type)) return undefined;
  const [a, b] = [valueIn(left, partitionOf), valueIn(right, partitionOf)];
  if (a === undefined || b === undefined) return undefined;
  if (a === null || b === null) return null;
  const order = orderOf(a, b);
  return order === undefined ? undefined : holds(order);
}

function orderOf(a: Value, b: Value): number | undefined {
  if (typeof a === "string" && typeof b === "string") return Buffer.compare(Buffer.from(a), Buffer.from(b));
  if ((typeof a === "number" && typeof b === "number") || (typeof a === "bigint" && typeof b === "bigint"))
    return a < b ? -1 : a > b ? 1 : 0;
  return undefined;
}

function valueIn(expression: Expression, partitionOf: ColumnValue): Value | undefined {
  if (expression.kind === "Literal") return expression.value;
  return expression.kind === "Attribute" ? partitionOf(expression) : undefined;
}
