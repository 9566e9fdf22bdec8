import {
  booleanType,
  type DataType,
  dateType,
  decimalType,
  doubleType,
  integerType,
  longType,
  stringType,
  timestampType,
} from "../../../types/index";
import { convertSql } from "./convert";
import type { CsvOptions } from "./options";

/** What texts can be, each a bit. Whole numbers of up to 38 digits that no long holds are decimals. */
const bits = {
  integer: 1,
  long: 2,
  decimal: 4,
  double: 8,
  date: 16,
  timestamp: 32,
  boolean: 64,
  string: 128,
  unknown: 256,
} as const;

/** All that any type but string allows, and more: most texts are told by one look. */
const noText = `[\\x00-\\x20]*[+-]?[0-9.]+([eE][+-]?[0-9]+)?[dDfF]?[\\x00-\\x20]*| *[+-]?[0-9]{4,7}(-.*)?| *T?[0-9]{1,2}:.*|(?i)true|false|nan|[+-]?inf(inity)?`;

/** The user names other texts that are numbers, dates or times. */
const hasOwnForms = ({ nanValue, positiveInf, negativeInf, dateFormat, timestampFormat }: CsvOptions) =>
  dateFormat !== undefined ||
  timestampFormat !== undefined ||
  `${nanValue} ${positiveInf} ${negativeInf}` !== "NaN Inf -Inf";

/** The bit of the first that fits. What a text looks like is asked before it is parsed: most fit nothing. */
function bitSql(datum: string, options: CsvOptions, timeZone: string, isQuick: boolean): string {
  const is = (type: DataType) => `(${convertSql(datum, type, options, timeZone)}) IS NOT NULL`;
  const looks = (pattern: string) => `regexp_full_match(${datum}, '${pattern}')`;
  const whole = `CASE WHEN TRY_CAST(${datum} AS INTEGER) IS NOT NULL THEN ${bits.integer} WHEN TRY_CAST(${datum} AS BIGINT) IS NOT NULL THEN ${bits.long} WHEN ${digitsSql(datum)} <= 38 THEN ${bits.decimal} ELSE ${bits.double} END`;
  // DuckDB computes both sides of an AND for every row; only a CASE keeps the parser from texts that look like nothing.
  const both = (first: string, then: string) => `CASE WHEN ${first} THEN ${then} ELSE FALSE END`;
  const isDate = options.dateFormat ? is(dateType) : both(looks("[0-9]{4}-[0-9]{2}-[0-9]{2}"), is(dateType));
  const isTimestamp = options.timestampFormat
    ? is(timestampType)
    : both(
        `${looks(" *[+-]?[0-9]{4,7}(-[0-9]{1,2}(-[0-9]{1,2}([T ].*)?)?)? *")} OR ${looks(" *T?[0-9]{1,2}:.*")}`,
        is(timestampType),
      );
  const usual = [
    `WHEN ${looks("-?[0-9]+[.][0-9]+")} THEN ${bits.double}`,
    `WHEN ${looks("[0-9]{4}-[0-9]{2}-[0-9]{2} ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]")} THEN CASE WHEN TRY_CAST(${datum} AS TIMESTAMP) IS NULL THEN ${bits.string} ELSE ${bits.timestamp} END`,
    ...(options.prefersDate
      ? [
          `WHEN ${looks("[0-9]{4}-[0-9]{2}-[0-9]{2}")} THEN CASE WHEN TRY_CAST(${datum} AS DATE) IS NULL THEN ${bits.string} ELSE ${bits.date} END`,
        ]
      : []),
    `WHEN lower(${datum}) IN ('true', 'false') THEN ${bits.boolean}`,
    `WHEN NOT ${looks(noText)} THEN ${bits.string}`,
  ];
  const cases = [
    `WHEN ${datum} IS NULL OR ${datum} = '' THEN 0`,
    `WHEN ${looks("[+-]?[0-9]+")} THEN ${whole}`,
    ...(hasOwnForms(options) ? [] : usual),
  ];
  if (isQuick) return `CASE ${cases.join(" ")} ELSE ${bits.unknown} END`;
  cases.push(
    `WHEN ${is(doubleType)} THEN ${bits.double}`,
    ...(options.prefersDate ? [`WHEN ${isDate} THEN ${bits.date}`] : []),
    `WHEN ${isTimestamp} THEN ${bits.timestamp}`,
    `WHEN ${is(booleanType)} THEN ${bits.boolean}`,
  );
  return `CASE ${cases.join(" ")} ELSE ${bits.string} END`;
}

const digitsSql = (datum: string) => `length(ltrim(${datum}, '+-0'))`;

/**
 * Two columns: the bits of all texts, and the most digits of a whole number. The quick one tells the usual forms only: DuckDB needs 0.2 s
 * a column to plan the parsing of every form of a timestamp.
 */
export function typeSummarySql(
  datum: string,
  options: CsvOptions,
  timeZone: string,
  isQuick: boolean,
): readonly string[] {
  return [
    `CAST(bit_or(${bitSql(datum, options, timeZone, isQuick)}) AS VARCHAR)`,
    `CAST(max(CASE WHEN length(${datum}) > 18 AND regexp_full_match(${datum}, '[+-]?[0-9]+') THEN ${digitsSql(datum)} END) AS VARCHAR)`,
  ];
}

/** Whatever else is seen, the column is text. */
export const isText = (seen: number) => (seen & bits.string) !== 0;

/** Something was seen that the quick summary does not know. */
export const isOpen = (seen: number) => (seen & bits.unknown) !== 0;

/** The narrowest type that all texts fit. */
export function columnType(seen: number, digits: number): DataType {
  const only = (...kinds: (keyof typeof bits)[]) => kinds.reduce((rest, kind) => rest & ~bits[kind], seen) === 0;
  if (seen === 0) return stringType;
  if (only("integer")) return integerType;
  if (only("integer", "long")) return longType;
  if (only("integer", "long", "decimal"))
    return decimalType(Math.min(38, Math.max(digits, seen & bits.long ? 20 : 10)), 0);
  if (only("integer", "long", "decimal", "double")) return doubleType;
  if (only("date")) return dateType;
  if (only("date", "timestamp")) return timestampType;
  return only("boolean") ? booleanType : stringType;
}
