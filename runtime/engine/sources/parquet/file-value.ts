import { type DataType, duckType } from "../../../types/index";
import { quoteName } from "../sql-text";

/** Instants become DuckDB's type for them, which Parquet marks as UTC; times become its TIME. */
export function fileValue(sql: string, type: DataType): string {
  if (type.kind === "timestamp") return `(${sql} AT TIME ZONE 'UTC')`;
  if (type.kind === "time") return `(TIME '00:00:00' + to_microseconds(${sql} // 1000))`;
  return holdsInstant(type) ? `CAST(${sql} AS ${fileType(type)})` : sql;
}

/** As `duckType`, with instants in UTC. */
export function fileType(type: DataType): string {
  switch (type.kind) {
    case "timestamp":
      return "TIMESTAMPTZ";
    case "array":
      return `${fileType(type.element)}[]`;
    case "map":
      return `MAP(${fileType(type.key)}, ${fileType(type.value)})`;
    case "struct":
      return `STRUCT(${type.fields.map((field) => `${quoteName(field.name)} ${fileType(field.type)}`).join(", ")})`;
    default:
      return duckType(type);
  }
}

function holdsInstant(type: DataType): boolean {
  switch (type.kind) {
    case "timestamp":
      return true;
    case "array":
      return holdsInstant(type.element);
    case "map":
      return holdsInstant(type.key) || holdsInstant(type.value);
    case "struct":
      return type.fields.some((field) => holdsInstant(field.type));
    default:
      return false;
  }
}
