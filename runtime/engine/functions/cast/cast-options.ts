import { SparkError } from "../../../errors/index";
import type { Cast } from "../../../plan/resolved/index";
import type { DataType } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { raise } from "../sql/raise";

export interface CastOptions {
  readonly mode: Cast["mode"];
  readonly timeZone: string;
  readonly wideDecimals: boolean;
  /** The session's date, of which a time of day is when it becomes a timestamp. */
  readonly today?: number;
  /** Texts of small decimals have exponents. */
  readonly isScientific?: boolean;
}

/**
 * A conversion that gives null for what is malformed, made to fail under ANSI. Both texts must be free of side effects; DuckDB computes the
 * repeated one once.
 */
export function orInvalid(converted: string, sql: string, from: DataType, to: DataType, { mode }: CastOptions): string {
  if (mode !== "ansi") return converted;
  return `coalesce(${converted}, CASE WHEN ${sql} IS NOT NULL THEN ${invalidInput(sql, from, to)} END)`;
}

export function invalidInput(sql: string, from: DataType, to: DataType): string {
  const isText = from.kind === "string" || from.kind === "char" || from.kind === "varchar";
  const condition = "CAST_INVALID_INPUT";
  return raise(
    condition,
    {
      expression: { sql: isText ? `'''' || ${sql} || ''''` : sql },
      sourceType: `"${sqlText(from)}"`,
      targetType: `"${sqlText(to)}"`,
      ansiConfig: '"spark.sql.ansi.enabled"',
    },
    to.kind === "date" || to.kind === "timestamp" || to.kind === "timestamp_ntz" || to.kind === "time"
      ? "SparkDateTimeException"
      : to.kind === "boolean"
        ? "SparkRuntimeException"
        : "SparkNumberFormatException",
  );
}

export function castOverflow(sql: string, from: DataType, to: DataType): string {
  return raise(
    "CAST_OVERFLOW",
    {
      value: { sql },
      sourceType: `"${sqlText(from)}"`,
      targetType: `"${sqlText(to)}"`,
      ansiConfig: '"spark.sql.ansi.enabled"',
    },
    "SparkArithmeticException",
  );
}

export const unsupportedCast = (from: DataType, to: DataType) =>
  new SparkError("DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION", {
    sqlExpr: `"CAST(… AS ${sqlText(to)})"`,
    srcType: `"${sqlText(from)}"`,
    targetType: `"${sqlText(to)}"`,
  });
