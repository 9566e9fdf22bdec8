import { type DataType, duckType, structType, toJson } from "../../../types/index";
import { quoteName, quoteText } from "../sql-text";
import { codecOf, parquetCodecs } from "../write/codec";
import { keyColumns, queryItem, writeColumns } from "../write/columns";
import { copyText } from "../write/copy";
import type { WriteRequest } from "../write/request";
import { asNullable, sparkSchemaKey } from "./infer";
import { readParquetOptions } from "./options";

/** The file carries Spark's schema as Spark writes it, so types that Parquet does not know come back as they were. */
export function writeParquet(request: WriteRequest): string {
  const { compression = "snappy" } = readParquetOptions(request.options);
  const codec = codecOf(compression, parquetCodecs);
  const { data, keys } = writeColumns(request);
  const list = data.map(({ field, sql }) => `${fileValue(sql, field.type)} AS ${quoteName(field.name)}`);
  const schema = toJson(asNullable(structType(data.map(({ field }) => field))));
  const select = `SELECT ${[...list, ...keyColumns(keys, request.timeZone)].join(", ")} FROM ${queryItem(request)}`;
  const options = [
    "FORMAT parquet",
    `COMPRESSION ${quoteText(codec.duck)}`,
    `KV_METADATA {${quoteText(sparkSchemaKey)}: ${quoteText(schema)}, 'org.apache.spark.version': '4.1.0'}`,
  ];
  return copyText(select, keys, `${codec.extension.slice(1)}${codec.extension ? "." : ""}parquet`, options, request);
}

/** Instants become DuckDB's type for them, which Parquet marks as UTC; times become its TIME. */
function fileValue(sql: string, type: DataType): string {
  if (type.kind === "timestamp") return `(${sql} AT TIME ZONE 'UTC')`;
  if (type.kind === "time") return `(TIME '00:00:00' + to_microseconds(${sql} // 1000))`;
  return holdsInstant(type) ? `CAST(${sql} AS ${fileType(type)})` : sql;
}

/** As `duckType`, with instants in UTC. */
function fileType(type: DataType): string {
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
