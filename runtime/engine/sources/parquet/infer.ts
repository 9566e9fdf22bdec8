import { type DataType, fromJson, type StructType, structField, structType } from "../../../types/index";
import { mergeSchemas } from "../merge-schemas";
import type { Inference, InferenceRequest, InferenceRow } from "../source";
import { pathList } from "../sql-text";
import { readParquetOptions } from "./options";
import { elementColumns, schemaTree } from "./schema-tree";
import { structOf } from "./spark-type";

/** Under this key Spark writes its own schema into a file. */
export const sparkSchemaKey = "org.apache.spark.sql.parquet.row.metadata";

/** The schema of the first file, or of all of them merged. */
export function inferParquet(request: InferenceRequest): Inference {
  const { mergeSchema } = readParquetOptions(request.options);
  const paths = mergeSchema ? request.paths : request.paths.slice(0, 1);
  const files = pathList(paths);
  const texts = elementColumns.split(", ").map((column) => `CAST(${column} AS VARCHAR)`);
  const nothing = texts.slice(1).map(() => "NULL");
  const own = `SELECT file_name, 'spark', decode(value), ${nothing.join(", ")} FROM parquet_kv_metadata(${files}) WHERE decode(key) = '${sparkSchemaKey}'`;
  const tree = `SELECT file_name, 'element', ${texts.join(", ")} FROM parquet_schema(${files})`;
  return {
    kind: "query",
    sql: `${tree} UNION ALL ${own}`,
    next(rows) {
      const schemas = paths.map((path) => schemaOf(rows.filter(([file]) => file === path)));
      return { kind: "schema", schema: schemas.reduce(mergeSchemas) };
    },
  };
}

function schemaOf(rows: readonly InferenceRow[]): StructType {
  const own = rows.find(([, kind]) => kind === "spark");
  if (own?.[2]) return asNullable(fromJson(own[2])) as StructType;
  return structOf(schemaTree(rows.filter(([, kind]) => kind === "element").map((row) => row.slice(2))));
}

/** What is read from files may be null at every depth. */
export function asNullable(type: DataType): DataType {
  switch (type.kind) {
    case "array":
      return { ...type, element: asNullable(type.element), containsNull: true };
    case "map":
      return { ...type, key: asNullable(type.key), value: asNullable(type.value), valueContainsNull: true };
    case "struct":
      return structType(
        type.fields.map((field) => structField(field.name, asNullable(field.type), true, field.metadata)),
      );
    default:
      return type;
  }
}
