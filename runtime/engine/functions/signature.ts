import type { Expression, Literal } from "../../plan/resolved/index";
import {
  arrayType,
  binaryType,
  booleanType,
  byteType,
  calendarIntervalType,
  type DataType,
  dateType,
  dayTimeIntervalType,
  decimalType,
  doubleType,
  floatType,
  integerType,
  longType,
  nullType,
  shortType,
  stringType,
  timestampNtzType,
  timestampType,
  yearMonthIntervalType,
} from "../../types/index";
import { integerLiteral, literal, nullLiteral, stringLiteral } from "./literal";
import {
  isAnsiInterval,
  isFractional,
  isIntegral,
  isInterval,
  isNumeric,
  isOrderable,
  isString,
  isTimestamp,
} from "./type-sets";

/**
 * Parameter lists as text: `string, int, int?` · `any...` (one or more) · `any...?` (none or more) · `string|binary` (alternatives, the first
 * is converted to) · `int=0` (optional, with a default that prints) · `!int|long` (nothing is converted, except null). A family (`numeric`,
 * `array`) accepts all its members.
 */
export interface ParameterPattern {
  readonly text: string;
  readonly types: readonly TypePattern[];
  readonly isOptional: boolean;
  readonly isVariadic: boolean;
  /** Takes values of its types as they are, and no others. */
  readonly isStrict: boolean;
  readonly initial?: Literal;
}

export interface TypePattern {
  readonly name: string;
  accepts(type: DataType): boolean;
  /** What others are converted to; absent: nothing is. */
  readonly target?: DataType;
}

const exact = (name: string, type: DataType): TypePattern => ({
  name,
  accepts: (other) => other.kind === type.kind,
  target: type,
});
const family = (name: string, accepts: (type: DataType) => boolean, target?: DataType): TypePattern => ({
  name,
  accepts,
  ...(target && { target }),
});

const patterns: Readonly<Record<string, TypePattern>> = {
  any: family("ANY", () => true),
  orderable: family("ORDERABLE", isOrderable),
  numeric: family("NUMERIC", isNumeric, doubleType),
  integral: family("INTEGRAL", isIntegral, longType),
  fractional: family("FRACTIONAL", isFractional, doubleType),
  decimal: family("DECIMAL", (type) => type.kind === "decimal", decimalType(38, 18)),
  string: family("STRING", isString, stringType),
  strictstring: family("STRING", isString),
  boolean: exact("BOOLEAN", booleanType),
  binary: exact("BINARY", binaryType),
  byte: exact("TINYINT", byteType),
  short: exact("SMALLINT", shortType),
  int: exact("INT", integerType),
  long: exact("BIGINT", longType),
  float: exact("FLOAT", floatType),
  double: exact("DOUBLE", doubleType),
  date: exact("DATE", dateType),
  timestamp: exact("TIMESTAMP", timestampType),
  ntz: exact("TIMESTAMP_NTZ", timestampNtzType),
  datetime: family("(TIMESTAMP OR TIMESTAMP WITHOUT TIME ZONE)", isTimestamp, timestampType),
  time: family("TIME", (type) => type.kind === "time", { kind: "time", precision: 6 }),
  calendar: exact("INTERVAL", calendarIntervalType),
  interval: family("INTERVAL", isInterval),
  summable: family(
    'NUMERIC" or "ANSI INTERVAL',
    (type) => isNumeric(type) || isAnsiInterval(type) || type.kind === "timestamp",
    doubleType,
  ),
  ansiinterval: family("ANSI INTERVAL", isAnsiInterval),
  daytime: family("INTERVAL DAY TO SECOND", (type) => type.kind === "day_time_interval", dayTimeIntervalType),
  yearmonth: family("INTERVAL YEAR TO MONTH", (type) => type.kind === "year_month_interval", yearMonthIntervalType),
  array: family("ARRAY", (type) => type.kind === "array"),
  map: family("MAP", (type) => type.kind === "map"),
  struct: family("STRUCT", (type) => type.kind === "struct"),
  strings: family("ARRAY<STRING>", (type) => type.kind === "array" && isString(type.element), {
    kind: "array",
    element: stringType,
    containsNull: true,
  }),
  ints: family("ARRAY<INT>", (type) => type.kind === "array" && type.element.kind === "integer"),
  longs: family("ARRAY<BIGINT>", (type) => type.kind === "array" && type.element.kind === "long"),
  floats: family("ARRAY<FLOAT>", (type) => type.kind === "array" && type.element.kind === "float"),
  doubles: family(
    "ARRAY<DOUBLE>",
    (type) => type.kind === "array" && type.element.kind === "double",
    arrayType(doubleType),
  ),
  nanoseconds: family("(TIMESTAMP_LTZ(P) OR TIMESTAMP_NTZ(P) WITH P IN [7, 9])", () => false),
  variant: family("VARIANT", (type) => type.kind === "variant"),
  null: exact("VOID", nullType),
  lambda: family("LAMBDA", () => true),
};

const parsed = new Map<string, readonly ParameterPattern[]>();

export function parseSignature(text: string): readonly ParameterPattern[] {
  let signature = parsed.get(text);
  if (!signature) {
    signature = text.trim() === "" ? [] : text.split(",").map((parameter) => parseParameter(parameter.trim()));
    parsed.set(text, signature);
  }
  return signature;
}

function parseParameter(text: string): ParameterPattern {
  const [, strict, names, dots, mark, initial] = /^(!)?([\w|]+)(\.\.\.)?(\?)?(?:=(.*))?$/.exec(text) ?? [];
  if (!names) throw new Error(`bad parameter "${text}"`);
  const types = names.split("|").map((name) => {
    const pattern = patterns[name];
    if (!pattern) throw new Error(`unknown type "${name}" in "${text}"`);
    return pattern;
  });
  return {
    text: types.map(({ name }) => `"${name}"`).join(" or "),
    types,
    isOptional: mark === "?" || initial !== undefined,
    isVariadic: dots !== undefined,
    isStrict: strict !== undefined,
    ...(initial !== undefined && { initial: initialLiteral(initial) }),
  };
}

function initialLiteral(text: string): Literal {
  if (text === "null") return nullLiteral(stringType);
  if (/^\d+\.\d+f$/.test(text)) return literal(Number(text.slice(0, -1)), floatType);
  if (/^\d+\.\d+$/.test(text)) {
    const digits = text.replace(".", "");
    return literal(BigInt(digits), decimalType(digits.length, text.length - text.indexOf(".") - 1));
  }
  if (text === "true" || text === "false") return literal(text === "true", booleanType);
  if (text.startsWith("'")) return stringLiteral(text.slice(1, -1));
  return /^-?\d+$/.test(text) ? integerLiteral(Number(text)) : stringLiteral(text);
}

export const minArguments = (signature: readonly ParameterPattern[]) =>
  signature.filter((parameter) => !parameter.isOptional).length;

export const maxArguments = (signature: readonly ParameterPattern[]) =>
  signature.at(-1)?.isVariadic ? Number.POSITIVE_INFINITY : signature.length;

/** The arguments with defaults filled in. */
export function withDefaults(
  signature: readonly ParameterPattern[],
  args: readonly Expression[],
): readonly Expression[] {
  const missing = signature.slice(args.length).flatMap((parameter) => (parameter.initial ? [parameter.initial] : []));
  return missing.length ? [...args, ...missing] : args;
}
