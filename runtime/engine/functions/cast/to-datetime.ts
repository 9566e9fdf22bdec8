import { type DataType, fixedZoneOffset } from "../../../types/index";
import { quoteText } from "../sql/text";
import { toInstant, toLocal } from "../sql/time-zone";
import { isDecimal, isFloating, isIntegral, isString } from "../type-sets";
import { type CastOptions, orInvalid, unsupportedCast } from "./cast-options";

export function toDate(sql: string, from: DataType, to: DataType, options: CastOptions): string {
  if (isString(from)) return orInvalid(`spark_text_date(${sql})`, sql, from, to, options);
  if (from.kind === "timestamp") return `CAST(${toLocal(sql, options.timeZone)} AS DATE)`;
  if (from.kind === "timestamp_ntz") return `CAST(${sql} AS DATE)`;
  throw unsupportedCast(from, to);
}

export function toTimestamp(sql: string, from: DataType, to: DataType, options: CastOptions): string {
  if (isString(from)) {
    const isUtc = fixedZoneOffset(options.timeZone) === 0;
    const value = isUtc
      ? `spark_text_timestamp_utc(${sql})`
      : `spark_text_timestamp(${sql}, ${quoteText(options.timeZone)})`;
    return orInvalid(value, sql, from, to, options);
  }
  if (from.kind === "date") return toInstant(`CAST(${sql} AS TIMESTAMP)`, options.timeZone);
  if (from.kind === "timestamp_ntz") return toInstant(sql, options.timeZone);
  if (isIntegral(from)) return `make_timestamp(CAST(${sql} AS BIGINT) * 1000000)`;
  if (isDecimal(from)) return `make_timestamp(CAST(trunc(${sql} * 1000000) AS BIGINT))`;
  if (isFloating(from)) {
    const micros = `make_timestamp(CAST(trunc(CAST(${sql} AS DOUBLE) * 1000000) AS BIGINT))`;
    const finite = `CASE WHEN isfinite(${sql}) THEN ${micros} END`;
    return orInvalid(finite, sql, from, to, options);
  }
  if (from.kind === "boolean") return `make_timestamp(CAST(${sql} AS BIGINT))`;
  if (from.kind === "time") return toInstant(today(sql, options), options.timeZone);
  throw unsupportedCast(from, to);
}

export function toTimestampNtz(sql: string, from: DataType, to: DataType, options: CastOptions): string {
  if (isString(from)) return orInvalid(`spark_text_timestamp_ntz(${sql})`, sql, from, to, options);
  if (from.kind === "date") return `CAST(${sql} AS TIMESTAMP)`;
  if (from.kind === "timestamp") return toLocal(sql, options.timeZone);
  if (from.kind === "time") return today(sql, options);
  throw unsupportedCast(from, to);
}

/** A time of day, today. */
const today = (nanos: string, options: CastOptions) =>
  `make_timestamp(CAST(${options.today ?? 0} AS BIGINT) * 86400000000 + ${nanos} // 1000)`;

/** Nanoseconds of the day. */
export function toTime(sql: string, from: DataType, to: DataType, options: CastOptions): string {
  const precision = to.kind === "time" ? to.precision : 6;
  const truncated = (nanos: string) =>
    precision >= 9 ? nanos : `((${nanos}) // 1${"0".repeat(9 - precision)} * 1${"0".repeat(9 - precision)})`;
  if (isString(from)) return orInvalid(truncated(`spark_text_time(${sql})`), sql, from, to, options);
  if (from.kind === "time") return from.precision <= precision ? sql : truncated(sql);
  if (from.kind === "timestamp") return truncated(ofDay(toLocal(sql, options.timeZone)));
  if (from.kind === "timestamp_ntz") return truncated(ofDay(sql));
  throw unsupportedCast(from, to);
}

const ofDay = (local: string) => `spark_floor_modulo(epoch_us(${local}), 86400000000) * 1000`;
