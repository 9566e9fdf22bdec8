import { structType, toJson } from "../../../types/index";
import { quoteName, quoteText } from "../sql-text";
import { codecOf, parquetCodecs } from "../write/codec";
import { keyColumns, queryItem, writeColumns } from "../write/columns";
import { copyText } from "../write/copy";
import type { WriteRequest } from "../write/request";
import { fileValue } from "./file-value";
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
