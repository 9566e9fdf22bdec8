import type { DataType } from "../../../types/index";
import { sameType } from "../../../types/same-type";
import { decimalFor, isWiderDecimal } from "../decimal";
import { isDecimal, isFractional, isIntegral, isString } from "../type-sets";

/** Spark takes these conversions to give null even where the value is not, under ANSI too. */
export function mayCastToNull(from: DataType, to: DataType): boolean {
  if (from.kind === "null" || sameType(from, to)) return false;
  if (from.kind === "variant") return true;
  if (isString(from)) return to.kind !== "binary" && !isString(to);
  if (isString(to)) return false;
  if (from.kind === "timestamp" && (to.kind === "byte" || to.kind === "short" || to.kind === "integer")) return true;
  if (from.kind === "time" && (to.kind === "byte" || to.kind === "short")) return true;
  if ((from.kind === "float" || from.kind === "double") && to.kind === "timestamp") return true;
  if (to.kind === "date") return from.kind !== "timestamp";
  if (from.kind === "date") return to.kind !== "timestamp";
  if (to.kind === "calendar_interval") return true;
  if (isDecimal(to)) {
    if (isDecimal(from)) return to.precision - to.scale < from.precision - from.scale;
    const needed = from.kind === "float" || from.kind === "double" ? undefined : decimalFor(from);
    return !(needed && isWiderDecimal(to, needed)) && from.kind !== "boolean";
  }
  return isFractional(from) && isIntegral(to);
}
