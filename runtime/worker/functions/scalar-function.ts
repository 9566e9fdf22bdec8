import type { Vector } from "@duckdb/node-bindings";

/** A DuckDB type that JavaScript functions take or give. */
export type ValueType = "BOOLEAN" | "INTEGER" | "BIGINT" | "DOUBLE" | "VARCHAR" | "BLOB" | ListType;

/** A row's value: BIGINT as bigint, BLOB as bytes, the rest as JavaScript has them. */
export type ScalarValue =
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | readonly bigint[]
  | readonly number[]
  | readonly string[]
  | readonly Uint8Array[]
  | null;

/** Lists of these, without nulls inside. */
export type ElementType = "BIGINT" | "DOUBLE" | "VARCHAR" | "BLOB";
export type ListType = `${ElementType}[]`;

/** One row's work in JavaScript, for what DuckDB lacks or does otherwise than Java. A null argument gives null without a call. */
export interface ScalarFunction {
  /** As SQL text calls it: `spark_…`. */
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly returns: ValueType;
  /** @throws RaisedCondition for one of Spark's error conditions */
  apply(...args: never[]): ScalarValue;
}

/** The work of all rows of a chunk at once: worth it where a value takes less time than its object. */
export interface ColumnFunction extends Pick<ScalarFunction, "name" | "parameters" | "returns"> {
  applyAll(columns: readonly Vector[], rows: number, output: Vector): void;
}

/** Types are checked where a function is written; the table that holds them all knows only `ScalarFunction`. */
export const scalarFunction = <Args extends readonly ScalarValue[]>(
  name: string,
  parameters: readonly ValueType[],
  returns: ValueType,
  apply: (...args: Args) => ScalarValue,
): ScalarFunction => ({ name, parameters, returns, apply: apply as unknown as ScalarFunction["apply"] });
