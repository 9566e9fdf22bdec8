import type { DataType } from "./data-type";

/**
 * The DuckDB type that holds a Spark type's values inside tasks: in inputs, between stages and in result columns.
 * Instants are TIMESTAMP in UTC (a zone would make DuckDB's functions 12 times slower); TIME is nanoseconds, intervals of Spark's two
 * families are their counts, VARIANT is its metadata followed by its value.
 */
export function duckType(type: DataType): string {
  switch (type.kind) {
    case "decimal":
      return `DECIMAL(${type.precision},${type.scale})`;
    case "array":
      return `${duckType(type.element)}[]`;
    case "map":
      return `MAP(${duckType(type.key)}, ${duckType(type.value)})`;
    case "struct":
      return `STRUCT(${type.fields.map((field) => `${quoted(field.name)} ${duckType(field.type)}`).join(", ")})`;
    case "udt":
      return duckType(type.sqlType);
    default:
      return duckTypeNames[type.kind];
  }
}

const duckTypeNames = {
  null: "INTEGER",
  boolean: "BOOLEAN",
  byte: "TINYINT",
  short: "SMALLINT",
  integer: "INTEGER",
  long: "BIGINT",
  float: "FLOAT",
  double: "DOUBLE",
  string: "VARCHAR",
  char: "VARCHAR",
  varchar: "VARCHAR",
  binary: "BLOB",
  date: "DATE",
  timestamp: "TIMESTAMP",
  timestamp_ntz: "TIMESTAMP",
  time: "BIGINT",
  day_time_interval: "BIGINT",
  year_month_interval: "INTEGER",
  calendar_interval: "INTERVAL",
  variant: "BLOB",
} as const;

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
