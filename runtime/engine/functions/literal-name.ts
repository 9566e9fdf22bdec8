import {
  type DataType,
  dateText,
  javaDecimalText,
  javaNumber,
  type MapValue,
  timestampText,
  timeText,
  type Value,
  wallClock,
} from "../../types/index";
import { intervalRange } from "../../types/simple-string";
import { dayTimeText, intervalText, yearMonthText } from "./interval-text";

/** A literal as Spark's generated column names show it. */
export function literalName(value: Value, type: DataType, zone: string): string {
  if (value === null) return "NULL";
  switch (type.kind) {
    case "decimal":
      return javaDecimalText(value as bigint, type.scale);
    case "float":
      return javaNumber(Math.fround(value as number), true);
    case "double":
      return javaNumber(value as number);
    case "binary":
      return `X'${Buffer.from(value as Uint8Array)
        .toString("hex")
        .toUpperCase()}'`;
    case "date":
      return `DATE '${dateText(value as number)}'`;
    case "timestamp":
      return `TIMESTAMP '${timestampText(wallClock(value as bigint, zone))}'`;
    case "timestamp_ntz":
      return `TIMESTAMP_NTZ '${timestampText(value as bigint)}'`;
    case "time":
      return `TIME '${timeText(value as bigint)}'`;
    case "day_time_interval":
      return `INTERVAL '${dayTimeText(value as bigint, type)}' ${intervalRange(type).toUpperCase()}`;
    case "year_month_interval":
      return `INTERVAL '${yearMonthText(value as number, type)}' ${intervalRange(type).toUpperCase()}`;
    case "calendar_interval":
      return `INTERVAL '${intervalText(value as Parameters<typeof intervalText>[0])}'`;
    case "array":
      return `ARRAY(${(value as readonly Value[]).map((v) => literalName(v, type.element, zone)).join(", ")})`;
    case "map":
      return `MAP(${(value as MapValue).entries
        .flatMap(([k, v]) => [literalName(k, type.key, zone), literalName(v, type.value, zone)])
        .join(", ")})`;
    case "struct":
      return `NAMED_STRUCT(${type.fields
        .flatMap((field, i) => [`'${field.name}'`, literalName((value as readonly Value[])[i]!, field.type, zone)])
        .join(", ")})`;
    case "string":
      return type.collation === undefined ? String(value) : `'${value}' collate ${type.collation}`;
    default:
      return String(value);
  }
}
