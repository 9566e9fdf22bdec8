import type { DataType } from "./data-type";

const atomicSizes = {
  null: 1,
  boolean: 1,
  byte: 1,
  short: 2,
  integer: 4,
  long: 8,
  float: 4,
  double: 8,
  binary: 100,
  date: 4,
  timestamp: 8,
  timestamp_ntz: 8,
  calendar_interval: 16,
  variant: 2048,
  string: 20,
  time: 8,
  day_time_interval: 8,
  year_month_interval: 4,
} as const;

/** Bytes that Spark reckons for one value when it has no statistics. */
export function defaultSize(type: DataType): number {
  switch (type.kind) {
    case "decimal":
      return type.precision <= 18 ? 8 : 16;
    case "char":
    case "varchar":
      return type.length;
    case "array":
      return defaultSize(type.element);
    case "map":
      return defaultSize(type.key) + defaultSize(type.value);
    case "struct":
      return type.fields.reduce((sum, field) => sum + defaultSize(field.type), 0);
    case "geometry":
    case "geography":
      return 2048;
    case "udt":
      return defaultSize(type.sqlType);
    default:
      return atomicSizes[type.kind];
  }
}
