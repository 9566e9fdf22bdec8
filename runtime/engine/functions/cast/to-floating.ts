import { duckType } from "../../../types/duck-type";
import type { DataType } from "../../../types/index";
import { isDecimal, isIntegral, isString } from "../type-sets";
import { type CastOptions, orInvalid, unsupportedCast } from "./cast-options";

export function toFloating(sql: string, from: DataType, to: DataType, options: CastOptions): string {
  const target = duckType(to);
  if (isString(from)) {
    const parsed = `spark_text_double(${sql})`;
    return orInvalid(to.kind === "float" ? `spark_double_float(${parsed})` : parsed, sql, from, to, options);
  }
  if (isIntegral(from) || isDecimal(from) || from.kind === "boolean" || from.kind === "float" || from.kind === "double")
    return from.kind === "double" && to.kind === "float" ? `spark_double_float(${sql})` : `CAST(${sql} AS ${target})`;
  if (from.kind === "timestamp") return `CAST(epoch_us(${sql}) / 1000000 AS ${target})`;
  if (from.kind === "date") return `CAST(NULL AS ${target})`;
  throw unsupportedCast(from, to);
}
