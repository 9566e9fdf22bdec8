import type { DataType } from "../../../types/index";
import { structSql } from "../sql/literal-sql";
import { type CastOptions, unsupportedCast } from "./cast-options";

type CastSql = (sql: string, from: DataType, to: DataType, options: CastOptions) => string;

/** Arrays, maps and structs, part by part. */
export function nestedCast(sql: string, from: DataType, to: DataType, options: CastOptions, castSql: CastSql): string {
  if (from.kind === "array" && to.kind === "array") {
    const element = castSql("e", from.element, to.element, options);
    return element === "e" ? sql : `list_transform(${sql}, lambda e: ${element})`;
  }
  if (from.kind === "map" && to.kind === "map") {
    const key = castSql("e", from.key, to.key, options);
    const value = castSql("e", from.value, to.value, options);
    if (key === "e" && value === "e") return sql;
    return `map(list_transform(map_keys(${sql}), lambda e: ${key}), list_transform(map_values(${sql}), lambda e: ${value}))`;
  }
  if (from.kind === "struct" && to.kind === "struct") {
    const values = from.fields.map((field, i) =>
      castSql(`struct_extract_at(${sql}, ${i + 1})`, field.type, to.fields[i]!.type, options),
    );
    return `CASE WHEN ${sql} IS NOT NULL THEN ${structSql(
      to.fields.map(({ name }) => name),
      values,
    )} END`;
  }
  throw unsupportedCast(from, to);
}
