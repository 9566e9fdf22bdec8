import type { DataType, DayTimeIntervalType, YearMonthIntervalType } from "../../../types/index";
import { isIntegral, isNumeric, isString } from "../type-sets";
import { type CastOptions, orInvalid, unsupportedCast } from "./cast-options";

const unitMicros = { day: 86_400_000_000, hour: 3_600_000_000, minute: 60_000_000, second: 1_000_000 } as const;

export function toDayTimeInterval(sql: string, from: DataType, to: DayTimeIntervalType, options: CastOptions): string {
  const unit = unitMicros[to.end];
  if (from.kind === "day_time_interval") return to.end === "second" ? sql : `(${sql} // ${unit} * ${unit})`;
  if (isIntegral(from)) return `(CAST(${sql} AS BIGINT) * ${unit})`;
  if (isNumeric(from)) return `CAST(${sql} * ${unit} AS BIGINT)`;
  if (isString(from)) return orInvalid(`spark_text_day_time(${sql})`, sql, from, to, options);
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
  if (isString(from)) return orInvalid(`spark_text_year_month(${sql})`, sql, from, to, options);
  throw unsupportedCast(from, to);
}

export function toCalendarInterval(sql: string, from: DataType, to: DataType, options: CastOptions): string {
  if (isString(from))
    return orInvalid(
      `TRY_CAST(regexp_replace(${sql}, '^\\s*interval\\s+', '', 'i') AS INTERVAL)`,
      sql,
      from,
      to,
      options,
    );
  throw unsupportedCast(from, to);
}
