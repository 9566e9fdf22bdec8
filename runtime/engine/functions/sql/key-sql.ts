import { type DataType, duckType } from "../../../types/index";
import { collationKeySql, collationOf } from "../collation/collation-key";
import { structSql } from "./literal-sql";

const fieldAt = (sql: string, index: number) => `struct_extract_at(${sql}, ${index + 1})`;

const isOrderKeyOwn = (type: DataType, nullable: boolean): boolean => {
  if (nullable || collationOf(type) !== undefined) return false;
  if (type.kind === "array") return isOrderKeyOwn(type.element, type.containsNull);
  return type.kind !== "struct" || type.fields.every((inner) => isOrderKeyOwn(inner.type, inner.nullable));
};

/** What orders as Spark orders the value: DuckDB puts nulls inside structs and arrays after all else, Spark before. */
export function orderKeySql(sql: string, type: DataType, level = 0): string {
  if (isOrderKeyOwn(type, false)) return sql;
  const collation = collationOf(type);
  if (collation !== undefined) return collationKeySql(sql, collation, "order");
  const part = (inner: string, innerType: DataType, nullable: boolean): readonly string[] => {
    const key = orderKeySql(inner, innerType, level + 1);
    return nullable ? [`${inner} IS NOT NULL`, key] : [key];
  };
  const packed = (parts: readonly string[]) =>
    structSql(
      parts.map((_, i) => `k${i}`),
      parts,
    );
  if (type.kind === "array") {
    const item = `k${level}`;
    return `list_transform(${sql}, lambda ${item}: ${packed(part(item, type.element, type.containsNull))})`;
  }
  if (type.kind !== "struct") return sql;
  const parts = type.fields.flatMap((inner, i) => part(fieldAt(sql, i), inner.type, inner.nullable));
  return `CASE WHEN ${sql} IS NOT NULL THEN ${packed(parts)} END`;
}

/** The keys by which values of one type, each with its own notes of what may be null, are compared. */
export function orderKeysSql(values: readonly string[], types: readonly DataType[]): readonly string[] {
  if (types.every((type) => isOrderKeyOwn(type, false))) return values;
  return values.map((value, i) => orderKeySql(value, nullableWithin(types[i]!)));
}

function nullableWithin(type: DataType): DataType {
  if (type.kind === "array") return { ...type, element: nullableWithin(type.element), containsNull: true };
  if (type.kind !== "struct") return type;
  const fields = type.fields.map((inner) => ({ ...inner, type: nullableWithin(inner.type), nullable: true }));
  return { ...type, fields };
}

/** Whether values that are equal to Spark may look different: zeros by their sign, maps by the order of their entries. */
export function hasGroupingForm(type: DataType): boolean {
  switch (type.kind) {
    case "float":
    case "double":
    case "map":
      return true;
    case "array":
      return hasGroupingForm(type.element);
    case "struct":
      return type.fields.some((inner) => hasGroupingForm(inner.type));
    default:
      return false;
  }
}

/** The one form that stands for all equal values, which Spark gives to the keys of a grouping. */
export function groupingFormSql(sql: string, type: DataType, level = 0): string {
  if (!hasGroupingForm(type)) return sql;
  const item = `g${level}`;
  switch (type.kind) {
    case "float":
    case "double":
      return `CASE WHEN ${sql} = 0 THEN CAST(0 AS ${duckType(type)}) ELSE ${sql} END`;
    case "array":
      return `list_transform(${sql}, lambda ${item}: ${groupingFormSql(item, type.element, level + 1)})`;
    case "map": {
      const key = groupingFormSql(`${item}.key`, type.key, level + 1);
      const value = groupingFormSql(`${item}.value`, type.value, level + 1);
      const entries = `list_transform(map_entries(${sql}), lambda ${item}: ${structSql(["key", "value"], [key, value])})`;
      return `CASE WHEN ${sql} IS NOT NULL THEN map_from_entries(list_sort(${entries})) END`;
    }
    case "struct": {
      const parts = type.fields.map((inner, i) => groupingFormSql(fieldAt(sql, i), inner.type, level + 1));
      const names = type.fields.map(({ name }) => name);
      return `CASE WHEN ${sql} IS NOT NULL THEN ${structSql(names, parts)} END`;
    }
    default:
      return sql;
  }
}
