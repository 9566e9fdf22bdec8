import type { DataType, DecimalType } from "../../types/index";

const integralRank: Partial<Record<DataType["kind"], number>> = { byte: 0, short: 1, integer: 2, long: 3 };

export const integralRankOf = (type: DataType): number | undefined => integralRank[type.kind];
export const isIntegral = (type: DataType) => integralRank[type.kind] !== undefined;
export const isDecimal = (type: DataType): type is DecimalType => type.kind === "decimal";
export const isFloating = (type: DataType) => type.kind === "float" || type.kind === "double";
export const isFractional = (type: DataType) => isFloating(type) || isDecimal(type);
export const isNumeric = (type: DataType) => isIntegral(type) || isFractional(type);
export const isString = (type: DataType) => type.kind === "string" || type.kind === "char" || type.kind === "varchar";
export const isCollated = (type: DataType) => isString(type) && "collation" in type && type.collation !== undefined;
export const isTimestamp = (type: DataType) => type.kind === "timestamp" || type.kind === "timestamp_ntz";
export const isDatetime = (type: DataType) => type.kind === "date" || isTimestamp(type);
export const isAnsiInterval = (type: DataType) =>
  type.kind === "day_time_interval" || type.kind === "year_month_interval";
export const isInterval = (type: DataType) => isAnsiInterval(type) || type.kind === "calendar_interval";
export const isNested = (type: DataType) => type.kind === "array" || type.kind === "map" || type.kind === "struct";
export const isAtomic = (type: DataType) =>
  !isNested(type) && type.kind !== "null" && type.kind !== "calendar_interval" && type.kind !== "udt";

/** May be compared and sorted. */
export function isOrderable(type: DataType): boolean {
  switch (type.kind) {
    case "map":
    case "variant":
    case "calendar_interval":
      return false;
    case "array":
      return isOrderable(type.element);
    case "struct":
      return type.fields.every((field) => isOrderable(field.type));
    case "udt":
      return isOrderable(type.sqlType);
    default:
      return true;
  }
}

/** What averages of intervals come in: all of their units. */
export function fullInterval(type: DataType): DataType | undefined {
  if (type.kind === "year_month_interval") return { kind: "year_month_interval", start: "year", end: "month" };
  if (type.kind === "day_time_interval") return { kind: "day_time_interval", start: "day", end: "second" };
  return undefined;
}
