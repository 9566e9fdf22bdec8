import { duckType } from "../../../types/duck-type";
import type { DataType, DecimalType } from "../../../types/index";
import { decimalFor, isWiderDecimal } from "../decimal";
import { widenDecimal } from "../sql/decimal-sql";
import { raise } from "../sql/raise";
import { isAnsiInterval, isDecimal, isFloating, isIntegral, isString } from "../type-sets";
import { type CastOptions, orInvalid, unsupportedCast } from "./cast-options";
import { intervalCount } from "./to-integral";

export function toDecimal(sql: string, from: DataType, to: DecimalType, options: CastOptions): string {
  const target = duckType(to);
  if (isString(from)) {
    const text = `spark_decimal_text(${sql})`;
    const value = `TRY_CAST(${text} AS ${target})`;
    if (options.mode !== "ansi") return value;
    // Well formed but too large is another error.
    return orInvalid(
      `coalesce(${value}, CASE WHEN ${text} IS NOT NULL THEN ${outOfRange(text, to)} END)`,
      sql,
      from,
      to,
      options,
    );
  }
  if (isDecimal(from)) {
    if (isWiderDecimal(to, from)) return widenDecimal(sql, from, to, options.wideDecimals);
    return checked(sql, target, to, options);
  }
  if (isIntegral(from)) {
    if (isWiderDecimal(to, decimalFor(from)!)) {
      // Most longs have fewer than 19 digits; one that has raises, and the wide run follows.
      if (from.kind === "long" && to.scale === 0 && !options.wideDecimals) return `CAST(${sql} AS DECIMAL(18,0))`;
      return `CAST(${sql} AS ${target})`;
    }
    return checked(sql, target, to, options);
  }
  if (from.kind === "boolean") return `CAST(CAST(${sql} AS INTEGER) AS ${target})`;
  if (isFloating(from)) {
    // Java rounds the shortest decimal text of the double, DuckDB its binary value.
    const text = `CAST(${sql} AS VARCHAR)`;
    const value = `TRY_CAST(${text} AS ${target})`;
    if (options.mode !== "ansi") return value;
    return `coalesce(${value}, CASE WHEN isfinite(${sql}) THEN ${outOfRange(text, to)} END)`;
  }
  if (from.kind === "timestamp")
    return checked(`(CAST(epoch_us(${sql}) AS DECIMAL(26,0)) * 0.000001)`, target, to, options);
  if (from.kind === "date") return `CAST(NULL AS ${target})`;
  if (from.kind === "time") return checked(`(CAST(${sql} AS DECIMAL(20,0)) * 0.000000001)`, target, to, options);
  if (isAnsiInterval(from)) {
    const isExact = from.kind === "day_time_interval" && from.end === "second";
    const count = isExact ? `(CAST(${sql} AS DECIMAL(26,0)) * 0.000001)` : intervalCount(sql, from);
    // One that does not fit fails with ANSI or without.
    return withinDecimal(count, target, to, options.mode !== "try");
  }
  throw unsupportedCast(from, to);
}

function checked(sql: string, target: string, to: DecimalType, { mode }: CastOptions): string {
  return withinDecimal(sql, target, to, mode === "ansi");
}

/** A decimal that may not fit its type: null, or an error. */
export function withinDecimal(sql: string, target: string, to: DecimalType, ansi: boolean): string {
  if (!ansi) return `TRY_CAST(${sql} AS ${target})`;
  return `coalesce(TRY_CAST(${sql} AS ${target}), CASE WHEN ${sql} IS NOT NULL THEN ${outOfRange(sql, to)} END)`;
}

export const outOfRange = (sql: string, to: DecimalType) =>
  raise(
    "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION",
    {
      value: { sql },
      precision: `${to.precision}`,
      scale: `${to.scale}`,
      config: '"spark.sql.ansi.enabled"',
    },
    "SparkArithmeticException",
  );
