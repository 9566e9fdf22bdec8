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

/** What one text can be, first fit, as a letter: integer, long, decimal (whole, up to 38 digits), double, date, timestamp, boolean, string. */
function letterSql(datum: string, options: CsvOptions, timeZone: string): string {
  const is = (type: DataType) => `(${convertSql(datum, type, options, timeZone)}) IS NOT NULL`;
  const whole = `regexp_full_match(${datum}, '[+-]?[0-9]+')`;
  const isDate = `regexp_full_match(${datum}, '[0-9]{4}-[0-9]{2}-[0-9]{2}') AND ${is(dateType)}`;
  const timed = `(regexp_matches(${datum}, '[0-9]') AND ${is(timestampType)})`;
  return `CASE WHEN ${datum} IS NULL THEN NULL WHEN ${whole} THEN CASE WHEN TRY_CAST(${datum} AS INTEGER) IS NOT NULL THEN 'i' WHEN TRY_CAST(${datum} AS BIGINT) IS NOT NULL THEN 'l' WHEN ${digitsSql(datum)} <= 38 THEN 'm' ELSE 'd' END WHEN ${is(doubleType)} THEN 'd'${options.prefersDate ? ` WHEN ${isDate} THEN 'D'` : ""} WHEN ${timed} THEN 'T' WHEN ${is(booleanType)} THEN 'b' ELSE 's' END`;
}

const digitsSql = (datum: string) => `length(ltrim(${datum}, '+-0'))`;

/** Two columns: the letters that occur, and the most digits of a whole number. */
export function typeSummarySql(datum: string, options: CsvOptions, timeZone: string): readonly string[] {
  return [
    `string_agg(DISTINCT ${letterSql(datum, options, timeZone)}, '')`,
    `CAST(max(CASE WHEN regexp_full_match(${datum}, '[+-]?[0-9]+') THEN ${digitsSql(datum)} END) AS VARCHAR)`,
  ];
}

/** The narrowest type that all letters fit. */
export function columnType(letters: string, digits: number): DataType {
  const only = (allowed: string) => [...letters].every((letter) => allowed.includes(letter));
  if (letters === "") return stringType;
  if (only("i")) return integerType;
  if (only("il")) return longType;
  if (only("ilm")) return decimalType(Math.min(38, Math.max(digits, letters.includes("l") ? 20 : 10)), 0);
  if (only("ilmd")) return doubleType;
  if (only("D")) return dateType;
  if (only("DT")) return timestampType;
  return only("b") ? booleanType : stringType;
}
