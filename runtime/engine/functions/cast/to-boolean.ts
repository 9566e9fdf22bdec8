import type { DataType } from "../../../types/index";
import { isNumeric, isString } from "../type-sets";
import { type CastOptions, orInvalid, unsupportedCast } from "./cast-options";

export function toBoolean(sql: string, from: DataType, to: DataType, options: CastOptions): string {
  if (isString(from)) return orInvalid(`spark_text_boolean(${sql})`, sql, from, to, options);
  if (isNumeric(from)) return `(${sql} <> 0)`;
  if (from.kind === "timestamp") return `(epoch_us(${sql}) <> 0)`;
  if (from.kind === "date") return "CAST(NULL AS BOOLEAN)";
  throw unsupportedCast(from, to);
}
