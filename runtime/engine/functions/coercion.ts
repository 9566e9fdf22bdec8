import type { Expression } from "../../plan/resolved/index";
import {
  arrayType,
  type DataType,
  type DayTimeField,
  doubleType,
  floatType,
  longType,
  mapType,
  stringType,
  timestampNtzType,
  timestampType,
  type YearMonthField,
} from "../../types/index";
import { sameType } from "../../types/same-type";
import { castExpression } from "./cast/cast-expression";
import { decimalFor, isWiderDecimal, widerDecimal } from "./decimal";
import type { SessionFacts } from "./session-facts";
import {
  integralRankOf,
  isAnsiInterval,
  isAtomic,
  isCollated,
  isDatetime,
  isDecimal,
  isFloating,
  isIntegral,
  isNumeric,
  isString,
} from "./type-sets";

const dayTimeFields: readonly DayTimeField[] = ["day", "hour", "minute", "second"];
const yearMonthFields: readonly YearMonthField[] = ["year", "month"];

/** The narrowest type that both widen to; undefined when there is none. Strings give way to the other side under ANSI, win otherwise. */
export function widerType(a: DataType, b: DataType, ansi: boolean): DataType | undefined {
  return tightestType(a, b, ansi) ?? stringPromotion(a, b, ansi);
}

/** As `widerType`, for all of them. */
export function commonType(types: readonly DataType[], ansi: boolean): DataType | undefined {
  // Strings last: otherwise the result would hang on the order (int, string, double).
  const ordered = ansi ? types : [...types.filter(isString), ...types.filter((type) => !isString(type))];
  return ordered.reduce<DataType | undefined>(
    (wider, type) => wider && widerType(wider, type, ansi),
    ordered[0] ?? { kind: "null" },
  );
}

/** What two sides of a comparison are compared as. */
export function comparisonType(a: DataType, b: DataType, ansi: boolean, isEquality: boolean): DataType | undefined {
  const [left, right] = [a.kind === "boolean", b.kind === "boolean"];
  if (!ansi && isEquality && left !== right && isNumeric(left ? b : a)) return left ? b : a;
  if (isString(a) === isString(b)) return widerType(a, b, ansi);
  const other = isString(a) ? b : a;
  if (isAnsiInterval(other)) return undefined;
  if (ansi) return widerType(a, b, ansi);
  if (other.kind === "null") return stringType;
  if (isDecimal(other)) return doubleType;
  return isAtomic(other) ? other : undefined;
}

/** The narrower of two kinds of widening: text stays text. */
export function tightestType(a: DataType, b: DataType, ansi: boolean): DataType | undefined {
  if (sameType(a, b, { nullability: true, caseSensitiveNames: true })) return a;
  if (a.kind === "null") return b;
  if (b.kind === "null") return a;
  if (isString(a) && isString(b)) return isCollated(a) ? a : isCollated(b) ? b : stringType;
  if (isNumeric(a) && isNumeric(b)) return widerNumeric(a, b, ansi);
  if (isDatetime(a) && isDatetime(b)) {
    if (a.kind === "timestamp" || b.kind === "timestamp") return timestampType;
    return timestampNtzType;
  }
  if (a.kind === "time" && b.kind === "time") return a.precision > b.precision ? a : b;
  if (a.kind === "day_time_interval" && b.kind === "day_time_interval") return widerFields(a, b, dayTimeFields);
  if (a.kind === "year_month_interval" && b.kind === "year_month_interval") return widerFields(a, b, yearMonthFields);
  return widerNested(a, b, ansi);
}

/** As `tightestType`, and a whole number beside a decimal only where the decimal holds all of its digits. */
export function losslessType(a: DataType, b: DataType, ansi: boolean): DataType | undefined {
  const [decimal, other] = isDecimal(a) ? [a, b] : [b, a];
  if (!isDecimal(decimal) || !isIntegral(other)) return tightestType(a, b, ansi);
  return isWiderDecimal(decimal, decimalFor(other)!) ? decimal : undefined;
}

function widerNumeric(a: DataType, b: DataType, ansi: boolean): DataType {
  const left = integralRankOf(a);
  const right = integralRankOf(b);
  if (left !== undefined && right !== undefined) return left > right ? a : b;
  if (isFloating(a) || isFloating(b)) {
    if (a.kind === "float" && b.kind === "float") return floatType;
    const other = a.kind === "float" ? b : b.kind === "float" ? a : doubleType;
    return !ansi && isIntegral(other) ? floatType : doubleType;
  }
  const x = decimalFor(a)!;
  const y = decimalFor(b)!;
  return isWiderDecimal(x, y) && isDecimal(a) ? x : isWiderDecimal(y, x) && isDecimal(b) ? y : widerDecimal(x, y);
}

function widerFields<F extends string, T extends { readonly start: F; readonly end: F }>(
  a: T,
  b: T,
  order: readonly F[],
): T {
  const start = order[Math.min(order.indexOf(a.start), order.indexOf(b.start))]!;
  const end = order[Math.max(order.indexOf(a.end), order.indexOf(b.end))]!;
  return { ...a, start, end };
}

function widerNested(a: DataType, b: DataType, ansi: boolean): DataType | undefined {
  if (a.kind === "array" && b.kind === "array") {
    const element = widerType(a.element, b.element, ansi);
    return (
      element &&
      arrayType(
        element,
        a.containsNull || b.containsNull || losesValues(a.element, element) || losesValues(b.element, element),
      )
    );
  }
  if (a.kind === "map" && b.kind === "map") {
    const key = widerType(a.key, b.key, ansi);
    const value = widerType(a.value, b.value, ansi);
    return key && value && mapType(key, value, a.valueContainsNull || b.valueContainsNull);
  }
  if (a.kind === "struct" && b.kind === "struct" && a.fields.length === b.fields.length) {
    const fields = a.fields.map((field, i) => {
      const other = b.fields[i]!;
      if (field.name.toLowerCase() !== other.name.toLowerCase()) return undefined;
      const type = widerType(field.type, other.type, ansi);
      return type && { name: field.name, type, nullable: field.nullable || other.nullable };
    });
    return fields.every((field) => field !== undefined) ? { kind: "struct", fields } : undefined;
  }
  return undefined;
}

const losesValues = (from: DataType, to: DataType) => isString(from) && !isString(to);

function stringPromotion(a: DataType, b: DataType, ansi: boolean): DataType | undefined {
  if (isString(a) === isString(b)) return undefined;
  const other = isString(a) ? b : a;
  if (!ansi) return isAtomic(other) && other.kind !== "binary" && other.kind !== "boolean" ? stringType : undefined;
  if (isIntegral(other)) return longType;
  if (isNumeric(other)) return doubleType;
  return isAtomic(other) ? other : undefined;
}

/** The expression as a value of the expected type, or undefined when Spark does not convert implicitly. */
export function implicitCast(expr: Expression, expected: DataType, facts: SessionFacts): Expression | undefined {
  if (sameType(expr.type, expected)) return expr;
  if (!isImplicit(expr.type, expected, facts.ansi)) return undefined;
  return castExpression(expr, expected, facts.ansi ? "ansi" : "legacy", facts);
}

const fromText = (to: DataType) =>
  isNumeric(to) || isDatetime(to) || isString(to) || to.kind === "binary" || to.kind === "time";

function isImplicit(from: DataType, to: DataType, ansi: boolean): boolean {
  if (from.kind === "null") return true;
  if (isString(from)) return ansi ? isAtomic(to) || to.kind === "calendar_interval" : fromText(to);
  if (isString(to)) return isAtomic(from) || (ansi && from.kind === "calendar_interval");
  if (isNumeric(from) && isNumeric(to)) return true;
  if ((isDatetime(from) || from.kind === "time") && (isDatetime(to) || to.kind === "time")) return true;
  if (from.kind === "day_time_interval" && to.kind === "day_time_interval") return true;
  if (from.kind === "year_month_interval" && to.kind === "year_month_interval") return true;
  if (from.kind === "array" && to.kind === "array")
    return sameType(from.element, to.element) || isImplicit(from.element, to.element, ansi);
  if (from.kind === "map" && to.kind === "map")
    return [[from.key, to.key] as const, [from.value, to.value] as const].every(
      ([x, y]) => sameType(x, y) || isImplicit(x, y, ansi),
    );
  return false;
}
