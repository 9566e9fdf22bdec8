import { type DataType, duckType } from "../../../../types/index";
import type { AggregateWriter } from "../../sql/writer";

/** SQL of the bytes by which a sketch knows a value. */
export function keySql(sql: string, type: DataType): string {
  switch (type.kind) {
    case "integer":
    case "long":
      return `spark_sketch_key_of_long(CAST(${sql} AS BIGINT))`;
    case "float":
    case "double":
      return `spark_sketch_key_of_double(CAST(${sql} AS DOUBLE))`;
    case "array":
      return `spark_sketch_key_of_${type.element.kind === "integer" ? "ints" : "longs"}(CAST(${sql} AS BIGINT[]))`;
    case "binary":
      return sql;
    default:
      return `encode(${sql})`;
  }
}

/** What a group holds of an expression, without nulls, as a list that is never null. */
export function gathered(w: AggregateWriter, sql: string, type: string, where = `${sql} IS NOT NULL`): string {
  return `coalesce(${w.apply("list", [sql], { where })}, CAST([] AS ${type}[]))`;
}

export const gatheredKeys = (w: AggregateWriter, where?: string): string =>
  gathered(w, keySql(w.args[0]!, w.types[0]!), "BLOB", where ?? `${w.args[0]} IS NOT NULL`);

export const gatheredSketches = (w: AggregateWriter): string => gathered(w, w.args[0]!, duckType({ kind: "binary" }));
