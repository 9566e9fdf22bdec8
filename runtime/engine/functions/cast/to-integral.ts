import { duckType } from "../../../types/duck-type";
import type { DataType } from "../../../types/index";
import { integralRankOf, isAnsiInterval, isDecimal, isFloating, isIntegral, isString } from "../type-sets";
import { type CastOptions, castOverflow, orInvalid, unsupportedCast } from "./cast-options";

const limits = {
  byte: [-128n, 127n, 8n],
  short: [-32768n, 32767n, 16n],
  integer: [-2147483648n, 2147483647n, 32n],
  long: [-(2n ** 63n), 2n ** 63n - 1n, 64n],
} as const;
type Integral = keyof typeof limits;

export function toIntegral(sql: string, from: DataType, to: DataType, options: CastOptions): string {
  const kind = to.kind as Integral;
  const target = duckType(to);
  if (isString(from)) {
    const suffix = options.mode === "legacy" ? "lenient" : "strict";
    return orInvalid(`TRY_CAST(spark_integer_${suffix}(${sql}) AS ${target})`, sql, from, to, options);
  }
  if (from.kind === "boolean") return `CAST(${sql} AS ${target})`;
  if (isIntegral(from)) {
    if (integralRankOf(from)! < integralRankOf(to)!) return `CAST(${sql} AS ${target})`;
    return narrow(sql, sql, from, to, options);
  }
  if (isDecimal(from)) return narrow(sql, from.scale ? `trunc(${sql})` : sql, from, to, options);
  if (isFloating(from)) {
    if (options.mode === "legacy") return saturate(sql, kind, target);
    return narrow(sql, `trunc(${sql})`, from, to, options);
  }
  switch (from.kind) {
    case "timestamp":
      return narrow(sql, `spark_floor_divide(epoch_us(${sql}), 1000000)`, from, to, orNull(options));
    case "date":
      return `CAST(NULL AS ${target})`;
    case "time":
      return narrow(sql, `(${sql} // 1000000000)`, from, to, orNull(options));
    default:
      // An interval that does not fit fails with ANSI or without.
      if (isAnsiInterval(from))
        return narrow(
          sql,
          intervalCount(sql, from),
          from,
          to,
          options.mode === "legacy" ? { ...options, mode: "ansi" } : options,
        );
      throw unsupportedCast(from, to);
  }
}

function narrow(original: string, sql: string, from: DataType, to: DataType, options: CastOptions): string {
  const target = duckType(to);
  if (options.mode === "try") return `TRY_CAST(${sql} AS ${target})`;
  if (options.mode === "legacy") return wrap(`CAST(${sql} AS HUGEINT)`, limits[to.kind as Integral][2], target);
  // DuckDB's own message would not show the value as Java does.
  const overflow = `CASE WHEN ${original} IS NOT NULL THEN ${castOverflow(valueText(original, from), from, to)} END`;
  return `coalesce(TRY_CAST(${sql} AS ${target}), ${overflow})`;
}

/** The value as Spark's message shows it: a literal of its type. */
function valueText(sql: string, from: DataType): string {
  if (from.kind === "double") return `spark_double_text(${sql}) || CASE WHEN isfinite(${sql}) THEN 'D' ELSE '' END`;
  if (from.kind === "float") return `spark_float_text(${sql})`;
  if (from.kind === "long") return `${sql} || 'L'`;
  if (from.kind === "decimal") return `${sql} || 'BD'`;
  if (from.kind === "short") return `${sql} || 'S'`;
  return sql;
}

/** Keeps the low bits, as Java's narrowing does. */
export function wrap(hugeint: string, bits: bigint, target: string): string {
  const half = 2n ** (bits - 1n);
  return `CAST(((${hugeint} + ${half}) & ${2n ** bits - 1n}) - ${half} AS ${target})`;
}

function saturate(sql: string, kind: Integral, target: string): string {
  // Java goes by way of int for the two small ones.
  const [low, high] = limits[kind === "long" ? "long" : "integer"];
  const clamped = `CASE WHEN isnan(${sql}) THEN 0 WHEN ${sql} >= ${high}::DOUBLE THEN ${high} WHEN ${sql} <= ${low}::DOUBLE THEN ${low} ELSE CAST(trunc(${sql}) AS HUGEINT) END`;
  return kind === "byte" || kind === "short"
    ? wrap(`CAST(${clamped} AS HUGEINT)`, limits[kind][2], target)
    : `CAST(${clamped} AS ${target})`;
}

/** The interval in its last field's unit. */
export function intervalCount(sql: string, type: DataType): string {
  if (type.kind === "year_month_interval") return type.end === "year" ? `(${sql} // 12)` : sql;
  if (type.kind !== "day_time_interval") return sql;
  const micros = { day: "86400000000", hour: "3600000000", minute: "60000000", second: "1000000" }[type.end];
  return `(${sql} // ${micros})`;
}

/** Times and instants that do not fit are null without ANSI, where numbers wrap. */
const orNull = (options: CastOptions): CastOptions =>
  options.mode === "legacy" ? { ...options, mode: "try" } : options;
