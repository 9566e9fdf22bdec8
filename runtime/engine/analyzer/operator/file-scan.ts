import { type Attribute, type FileRelation, metadataColumn, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedFileScan } from "../../../plan/unresolved/index";
import type { DataType } from "../../../types/index";
import type { Environment } from "../environment";
import { readSchema } from "./read-schema";
import { scanUserSource } from "./user-source";

/** Files, or what a client's data source gives: listed, and their schema read or inferred, by the driver. */
export function scanFiles(scan: UnresolvedFileScan, env: Environment): Plan {
  const format = scan.format?.toLowerCase() ?? env.session.config("spark.sql.sources.default") ?? "parquet";
  const schema = scan.schema === undefined ? undefined : readSchema(scan.schema);
  const source = env.temporary.dataSource(format);
  if (source) return scanUserSource(source, scan, schema, env);
  const relation = env.facts.files({
    kind: "files",
    format,
    paths: scan.paths,
    options: scan.options,
    ...(schema && { schema }),
  });
  return {
    kind: "FileScan",
    relation,
    output: fileColumns(relation, env),
    metadata: metadataColumn(relation, env.session.newId()),
  };
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
