import duckdb, { type LogicalType, type Vector } from "@duckdb/node-bindings";
import type { ScalarFunction } from "./scalar-function";

/**
 * DuckDB calls a function for each value of a column's dictionary instead of each row's, unless it gives a struct: then what no row holds,
 * a null or what a filter left out, is refused. So values come in a struct of one field.
 */
export const boxOf = (type: LogicalType): LogicalType => duckdb.create_struct_type([type], ["value"]);

/** Where the values of a vector of boxes go. */
export const inBox = (vector: Vector): Vector => duckdb.struct_vector_get_child(vector, 0);

export const boxedName = (name: string) => name.replace("spark", "boxed");

/** What SQL text calls in place of the function that gives boxes. */
export function unboxingMacro({ name, parameters }: Pick<ScalarFunction, "name" | "parameters">): string {
  const names = parameters.map((_, i) => `a${i}`).join(", ");
  return `CREATE MACRO ${name}(${names}) AS struct_extract(${boxedName(name)}(${names}), 'value')`;
}
