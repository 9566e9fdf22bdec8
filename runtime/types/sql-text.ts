import type { DataType, StructField } from "./data-type";
import { simpleString } from "./simple-string";

/** `STRUCT<a: INT NOT NULL, b: ARRAY<STRING>>`: a type as SQL reads it, and as Spark's errors name it. */
export function sqlText(type: DataType): string {
  switch (type.kind) {
    case "array":
      return `ARRAY<${sqlText(type.element)}>`;
    case "map":
      return `MAP<${sqlText(type.key)}, ${sqlText(type.value)}>`;
    case "struct":
      return `STRUCT<${type.fields.map((field) => fieldText(field, ": ")).join(", ")}>`;
    case "udt":
      return sqlText(type.sqlType);
    default:
      return simpleString(type).toUpperCase();
  }
}

/** `a INT NOT NULL,b STRING COMMENT 'x'`: what `parseSchemaDdl` reads back. */
export const schemaToDdl = (schema: { readonly fields: readonly StructField[] }): string =>
  schema.fields.map((field) => fieldText(field, " ")).join(",");

/** Back-quoted unless it is a plain name. */
export const quoteIfNeeded = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : quoteIdentifier(name));

export const quoteIdentifier = (name: string): string => `\`${name.replaceAll("`", "``")}\``;

function fieldText({ name, type, nullable, metadata }: StructField, separator: string): string {
  const comment = metadata?.comment;
  const suffix = typeof comment === "string" ? ` COMMENT '${comment.replaceAll("'", "\\'")}'` : "";
  return `${quoteIfNeeded(name)}${separator}${sqlText(type)}${nullable ? "" : " NOT NULL"}${suffix}`;
}
