import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { type Expression, type Expression_Literal, Expression_LiteralSchema, toTypeMessage } from "../../protocol";
import { type DataType, nullType } from "../../types";
import { functionCall, newExpression } from "./expression";
import { CalendarInterval, Decimal, Duration, Instant, LocalDate, LocalDateTime, LocalTime, Period } from "./values";

/** A value that stands for one of Spark's, other than an array, a map or a struct. */
export type ScalarLiteral =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Date
  | Decimal
  | LocalDate
  | Instant
  | LocalDateTime
  | LocalTime
  | Duration
  | Period
  | CalendarInterval;

/** Arrays become ARRAY, Maps MAP and plain objects STRUCT values. */
export type LiteralValue =
  | ScalarLiteral
  | readonly LiteralValue[]
  | ReadonlyMap<LiteralValue, LiteralValue>
  | { readonly [field: string]: LiteralValue };

type LiteralKind = NonNullable<MessageInitShape<typeof Expression_LiteralSchema>["literalType"]>;

/** @throws TypeError, RangeError for a value that no Spark literal can hold */
export function literalExpression(value: LiteralValue): Expression {
  if (Array.isArray(value)) return functionCall("array", value.map(literalExpression));
  if (value instanceof Map) {
    return functionCall(
      "map",
      [...value].flatMap(([key, item]) => [literalExpression(key), literalExpression(item)]),
    );
  }
  if (isPlainObject(value)) {
    const fields = Object.entries(value as { [field: string]: LiteralValue });
    return functionCall(
      "named_struct",
      fields.flatMap(([name, item]) => [literalExpression(name), literalExpression(item)]),
    );
  }
  return newExpression({ case: "literal", value: literal(value as ScalarLiteral) });
}

/** `undefined` is no value, for JavaScript says it where a name is misspelt. */
export const literal = (value: ScalarLiteral): Expression_Literal =>
  create(Expression_LiteralSchema, { literalType: kindOf(value) });

export const nullLiteral = (type: DataType = nullType): Expression_Literal =>
  create(Expression_LiteralSchema, { literalType: { case: "null", value: toTypeMessage(type) } });

function kindOf(value: ScalarLiteral): LiteralKind {
  switch (typeof value) {
    case "boolean":
      return { case: "boolean", value };
    case "string":
      return { case: "string", value };
    case "number":
      return numberKind(value);
    case "bigint":
      if (BigInt.asIntN(64, value) !== value) throw new RangeError(`${value} does not fit BIGINT; use a Decimal`);
      return { case: "long", value };
  }
  if (value === null) return { case: "null", value: toTypeMessage(nullType) };
  if (value instanceof Uint8Array) return { case: "binary", value };
  if (value instanceof Date) return { case: "timestamp", value: dateMicros(value) };
  if (value instanceof Decimal) {
    const { precision, scale } = value;
    if (precision > 38) throw new RangeError(`${value} has more than 38 digits`);
    return { case: "decimal", value: { value: value.toString(), precision, scale } };
  }
  if (value instanceof LocalDate) return { case: "date", value: value.epochDays };
  if (value instanceof Instant) return { case: "timestamp", value: value.epochMicros };
  if (value instanceof LocalDateTime) return { case: "timestampNtz", value: value.epochMicros };
  if (value instanceof LocalTime) return { case: "time", value: { nano: value.nanosOfDay, precision: 6 } };
  if (value instanceof Duration) return { case: "dayTimeInterval", value: value.micros };
  if (value instanceof Period) return { case: "yearMonthInterval", value: value.months };
  if (value instanceof CalendarInterval) {
    const { months, days, microseconds } = value;
    return { case: "calendarInterval", value: { months, days, microseconds } };
  }
  throw new TypeError(`No Spark literal for ${describe(value)}`);
}

/** Whole numbers are INT or BIGINT by size, as in PySpark; JavaScript cannot tell 1.0 from 1. */
function numberKind(value: number): LiteralKind {
  if (!Number.isInteger(value) || Object.is(value, -0)) return { case: "double", value };
  if (value >= -2147483648 && value <= 2147483647) return { case: "integer", value };
  return Number.isSafeInteger(value) ? { case: "long", value: BigInt(value) } : { case: "double", value };
}

function dateMicros(value: Date): bigint {
  if (Number.isNaN(value.getTime())) throw new RangeError("An invalid Date is no timestamp");
  return BigInt(value.getTime()) * 1000n;
}

function isPlainObject(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === Object.prototype || prototype === null;
}

const describe = (value: unknown) =>
  typeof value === "object" ? (value?.constructor.name ?? "object") : `${typeof value} ${String(value)}`;
