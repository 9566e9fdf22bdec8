import type { Cast } from "../../../plan/resolved/index";
import type { DataType } from "../../../types/index";
import { sameType } from "../../../types/same-type";
import { isAnsiInterval, isFloating, isNumeric, isString, isTimestamp } from "../type-sets";

/** Whether Spark has a conversion at all; single values may still fail. */
export function canCast(from: DataType, to: DataType, mode: Cast["mode"]): boolean {
  if (sameType(from, to) || from.kind === "null") return true;
  if (from.kind === "udt") return canCast(from.sqlType, to, mode);
  if (to.kind === "udt") return false;
  if (from.kind === "array") {
    if (to.kind === "array") return canCast(from.element, to.element, mode);
    return isString(to) || (to.kind === "variant" && canCast(from.element, to, mode));
  }
  if (from.kind === "map") {
    if (to.kind === "map") return canCast(from.key, to.key, mode) && canCast(from.value, to.value, mode);
    return isString(to);
  }
  if (from.kind === "struct") {
    if (to.kind === "struct")
      return (
        from.fields.length === to.fields.length &&
        from.fields.every((field, i) => canCast(field.type, to.fields[i]!.type, mode))
      );
    return isString(to);
  }
  if (from.kind === "variant") return canCastVariant(to);
  if (to.kind === "array" || to.kind === "map" || to.kind === "struct" || to.kind === "null") return false;
  return canCastAtom(from, to, mode);
}

function canCastVariant(to: DataType): boolean {
  if (to.kind === "array") return canCastVariant(to.element);
  if (to.kind === "map") return isString(to.key) && canCastVariant(to.value);
  if (to.kind === "struct") return to.fields.every((field) => canCastVariant(field.type));
  return !isAnsiInterval(to) && to.kind !== "calendar_interval" && to.kind !== "null" && to.kind !== "udt";
}

function canCastAtom(from: DataType, to: DataType, mode: Cast["mode"]): boolean {
  const ansi = mode !== "legacy";
  if (isString(to)) return true;
  if (isString(from)) return true;
  if (isNumeric(from)) {
    if (isNumeric(to) || to.kind === "boolean" || to.kind === "timestamp" || to.kind === "variant") return true;
    if (to.kind === "binary") return !ansi && !["float", "double", "decimal"].includes(from.kind);
    if (isAnsiInterval(to)) return !isFloating(from);
    return to.kind === "time" && from.kind === "decimal";
  }
  switch (from.kind) {
    case "boolean":
      return isNumeric(to) || to.kind === "variant" || (!ansi && to.kind === "timestamp");
    case "date":
      return isTimestamp(to) || to.kind === "variant" || (!ansi && (isNumeric(to) || to.kind === "boolean"));
    case "timestamp":
      return (
        to.kind === "date" ||
        isTimestamp(to) ||
        to.kind === "time" ||
        isNumeric(to) ||
        to.kind === "variant" ||
        (!ansi && to.kind === "boolean")
      );
    case "timestamp_ntz":
      return to.kind === "date" || isTimestamp(to) || to.kind === "time" || to.kind === "variant";
    case "time":
      return to.kind === "time" || isTimestamp(to) || isNumeric(to);
    case "day_time_interval":
    case "year_month_interval":
      return to.kind === from.kind || isNumeric(to);
    case "binary":
      return to.kind === "variant";
    default:
      return false;
  }
}
