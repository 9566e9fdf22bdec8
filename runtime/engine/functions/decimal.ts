import type { Expression } from "../../plan/resolved/index";
import { type DataType, type DecimalType, decimalType } from "../../types/index";
import { isDecimal } from "./type-sets";

const maxPrecision = 38;
const minAdjustedScale = 6;

/** The decimal that holds every value of an integral or floating type. */
export function decimalFor(type: DataType): DecimalType | undefined {
  switch (type.kind) {
    case "byte":
      return decimalType(3, 0);
    case "short":
      return decimalType(5, 0);
    case "integer":
      return decimalType(10, 0);
    case "long":
      return decimalType(20, 0);
    case "float":
      return decimalType(14, 7);
    case "double":
      return decimalType(30, 15);
    case "decimal":
      return type;
    default:
      return undefined;
  }
}

/** As `decimalFor`, but an integral literal takes only its own digits. */
export function decimalForExpression(expr: Expression): DecimalType | undefined {
  if (
    expr.kind === "Literal" &&
    expr.variable === undefined &&
    (typeof expr.value === "number" || typeof expr.value === "bigint") &&
    !isDecimal(expr.type)
  ) {
    if (["float", "double", "byte"].includes(expr.type.kind)) return decimalFor(expr.type);
    return decimalType(expr.value.toString().replace("-", "").length, 0);
  }
  return decimalFor(expr.type);
}

export const boundedDecimal = (precision: number, scale: number) =>
  decimalType(Math.min(precision, maxPrecision), Math.min(scale, maxPrecision));

/** Gives up fraction digits, down to six, where the whole digits need the room. */
export function adjustedDecimal(precision: number, scale: number): DecimalType {
  if (precision <= maxPrecision) return decimalType(precision, scale);
  const whole = precision - scale;
  return decimalType(maxPrecision, Math.max(maxPrecision - whole, Math.min(scale, minAdjustedScale)));
}

export function widerDecimal(a: DecimalType, b: DecimalType): DecimalType {
  const scale = Math.max(a.scale, b.scale);
  return boundedDecimal(Math.max(a.precision - a.scale, b.precision - b.scale) + scale, scale);
}

/** Every value of `b` is one of `a`. */
export const isWiderDecimal = (a: DecimalType, b: DecimalType) =>
  a.precision - a.scale >= b.precision - b.scale && a.scale >= b.scale;

type Rule = (a: DecimalType, b: DecimalType) => DecimalType;
const sum: Rule = (a, b) => {
  const scale = Math.max(a.scale, b.scale);
  return adjustedDecimal(Math.max(a.precision - a.scale, b.precision - b.scale) + scale + 1, scale);
};
const remainder: Rule = (a, b) => {
  const scale = Math.max(a.scale, b.scale);
  return adjustedDecimal(Math.min(a.precision - a.scale, b.precision - b.scale) + scale, scale);
};

/** Result types of decimal arithmetic. */
export const decimalResult: Readonly<Record<string, Rule>> = {
  "+": sum,
  "-": sum,
  "*": (a, b) => adjustedDecimal(a.precision + b.precision + 1, a.scale + b.scale),
  "/": (a, b) => {
    const scale = Math.max(minAdjustedScale, a.scale + b.precision + 1);
    return adjustedDecimal(a.precision - a.scale + b.scale + scale, scale);
  },
  "%": remainder,
};
