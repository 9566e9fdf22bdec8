import type { DataType } from "./data-type";
import { geospatialDisabled } from "./spatial";

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
      // DuckDB has no struct without fields; nobody asks for the one that stands in.
      if (type.fields.length === 0) return "STRUCT(nothing BOOLEAN)";
      return `STRUCT(${duckFieldNames(type.fields)
        .map((name, i) => `${quoted(name)} ${duckType(type.fields[i]!.type)}`)
        .join(", ")})`;
    case "geometry":
    case "geography":
      throw geospatialDisabled();
    case "udt":
      return duckType(type.sqlType);
    default:
      return duckTypeNames[type.kind];
  }
}

/** The fields' names in DuckDB, which tells no case apart and takes no name twice: a later one of the same name gets its place behind it. */
export function duckFieldNames(fields: readonly { readonly name: string }[]): readonly string[] {
  const taken = new Set<string>();
  return fields.map(({ name }, i) => {
    let unique = name;
    while (taken.has(unique.toLowerCase())) unique += ` ${i + 1}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
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
