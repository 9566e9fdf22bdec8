import { SparkError } from "../../../errors/index";
import type { Attribute, FileRelation, Plan } from "../../../plan/resolved/index";
import type { UnresolvedFileScan } from "../../../plan/unresolved/index";
import { type DataType, fromJson, parseDdl, type StructType, sqlText } from "../../../types/index";
import type { Environment } from "../environment";

/** Files: listed, and their schema read or inferred, by the driver. */
export function scanFiles(scan: UnresolvedFileScan, env: Environment): Plan {
  const format = scan.format?.toLowerCase() ?? env.session.config("spark.sql.sources.default") ?? "parquet";
  const schema = scan.schema === undefined ? undefined : readSchema(scan.schema);
  const relation = env.facts.files({
    kind: "files",
    format,
    paths: scan.paths,
    options: scan.options,
    ...(schema && { schema }),
  });
  return { kind: "FileScan", relation, output: fileColumns(relation, env) };
}

/** Any column of a file may be null, whatever the schema says. */
export const fileColumns = (
  { dataSchema, partitionSchema }: FileRelation,
  { session }: Environment,
): readonly Attribute[] =>
  [...dataSchema.fields, ...partitionSchema.fields].map(({ name, type, metadata }) => ({
    kind: "Attribute",
    id: session.newId(),
    name,
    type: asNullable(type),
    nullable: true,
    ...(metadata && { metadata }),
  }));

function asNullable(type: DataType): DataType {
  switch (type.kind) {
    case "array":
      return { ...type, element: asNullable(type.element), containsNull: true };
    case "map":
      return { ...type, key: asNullable(type.key), value: asNullable(type.value), valueContainsNull: true };
    case "struct":
      return { ...type, fields: type.fields.map((f) => ({ ...f, type: asNullable(f.type), nullable: true })) };
    default:
      return type;
  }
}

/** A schema as clients send it: JSON or DDL. @throws INVALID_SCHEMA.NON_STRUCT_TYPE, ParseError */
export function readSchema(text: string): StructType {
  const type = text.trimStart().startsWith("{") ? fromJson(text) : parseDdl(text);
  if (type.kind === "struct") return type;
  throw new SparkError("INVALID_SCHEMA.NON_STRUCT_TYPE", { inputSchema: `"${text}"`, dataType: `"${sqlText(type)}"` });
}
