import type { DataType, DayTimeIntervalType, YearMonthIntervalType } from "../../../types/index";
import { isIntegral, isNumeric, isString } from "../type-sets";
import { type CastOptions, unsupportedCast } from "./cast-options";

const unitMicros = { day: 86_400_000_000, hour: 3_600_000_000, minute: 60_000_000, second: 1_000_000 } as const;

export function toDayTimeInterval(sql: string, from: DataType, to: DayTimeIntervalType, options: CastOptions): string {
  const unit = unitMicros[to.end];
  if (from.kind === "day_time_interval") return to.end === "second" ? sql : `(${sql} // ${unit} * ${unit})`;
  if (isIntegral(from)) return `(CAST(${sql} AS BIGINT) * ${unit})`;
  if (isNumeric(from)) return `CAST(${sql} * ${unit} AS BIGINT)`;
  if (isString(from)) return readText(sql, to, options);
  throw unsupportedCast(from, to);
}

export function toYearMonthInterval(
  sql: string,
  from: DataType,
  to: YearMonthIntervalType,
  options: CastOptions,
): string {
  if (from.kind === "year_month_interval") return to.end === "year" ? `(${sql} // 12 * 12)` : sql;
  if (isNumeric(from)) return `CAST(${sql} * ${to.end === "year" ? 12 : 1} AS INTEGER)`;
  if (isString(from)) return `CAST(${readText(sql, to, options)} AS INTEGER)`;
  throw unsupportedCast(from, to);
}

/** What is no interval raises without ANSI, too. */
function readText(sql: string, to: DayTimeIntervalType | YearMonthIntervalType, { mode }: CastOptions): string {
  const range = to.start === to.end ? to.start : `${to.start} to ${to.end}`;
  return `spark_read_interval(${sql}, '${range}', '${mode}')`;
}

/** Null for what is none, also under ANSI. */
export function toCalendarInterval(sql: string, from: DataType, to: DataType): string {
  if (isString(from)) return `spark_text_interval(${sql})`;
  throw unsupportedCast(from, to);
}
