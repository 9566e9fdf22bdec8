import { type ArrayType, type DataType, duckType } from "../../../types/index";
import { orderKeySql, orderKeysSql } from "./key-sql";

/** A list in Spark's order; nulls among its elements come first or last. */
export function sortedListSql(list: string, type: ArrayType, order: "ASC" | "DESC", nulls: "FIRST" | "LAST"): string {
  const key = orderKeySql("e", type.element);
  const sorted = (of: string) => `list_sort(${of}, '${order}', 'NULLS ${nulls}')`;
  const keyed = `list_transform(${list}, lambda e: CASE WHEN e IS NOT NULL THEN {'k': ${key}, 'v': e} END)`;
  const sql = key === "e" ? sorted(list) : `list_transform(${sorted(keyed)}, lambda e: e.v)`;
  // DuckDB forgets the type of a null list when it sorts it.
  return `CAST(${sql} AS ${duckType(type)})`;
}

/** The greatest or least of some values of one type, nulls left out. */
export function extremeSql(name: "greatest" | "least", values: readonly string[], types: readonly DataType[]): string {
  const keys = orderKeysSql(values, types);
  if (keys === values) return `${name}(${values.join(", ")})`;
  const pairs = values.map((value, i) => `CASE WHEN ${value} IS NOT NULL THEN {'k': ${keys[i]}, 'v': ${value}} END`);
  return `list_${name === "greatest" ? "max" : "min"}([${pairs.join(", ")}]).v`;
}
