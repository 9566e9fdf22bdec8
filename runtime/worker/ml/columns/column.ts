import duckdb, { type Vector } from "@duckdb/node-bindings";
import type { ValueType } from "../../functions/scalar-function";
import { readValues } from "../../functions/value-vectors";
import { isBitSet } from "../../vectors/bits";
import { vectorBytes, vectorValidity } from "../../vectors/raw-vector";
import { type VectorColumn, vectorColumn } from "./vector-column";

/** An argument of an operation, a chunk of it: numbers come as doubles, other types as values. */
export type Column = NumberColumn | VectorColumn | ValueColumn;

export interface NumberColumn {
  readonly kind: "number";
  readonly count: number;
  isNull(row: number): boolean;
  readonly values: Float64Array;
}

export interface ValueColumn {
  readonly kind: "value";
  readonly count: number;
  isNull(row: number): boolean;
  readonly values: readonly unknown[];
}

/** @throws TypeError for a type that no operation takes */
export function column(vector: Vector, count: number): Column {
  const type = duckdb.vector_get_column_type(vector);
  const { Type } = duckdb;
  const id = duckdb.get_type_id(type);
  if (id === Type.STRUCT) return vectorColumn(vector, count);
  if (id === Type.DOUBLE) {
    const validity = vectorValidity(vector, count);
    const bytes = vectorBytes(vector, count, 8);
    return {
      kind: "number",
      count,
      isNull: (row) => validity !== null && !isBitSet(validity, row),
      values: new Float64Array(bytes.buffer, bytes.byteOffset, count),
    };
  }
  const values = readValues(valueType(type), vector, count);
  return { kind: "value", count, isNull: (row) => values[row] === null, values };
}

function valueType(type: duckdb.LogicalType): ValueType {
  const { Type } = duckdb;
  const id = duckdb.get_type_id(type);
  if (id === Type.LIST) return `${Type[duckdb.get_type_id(duckdb.list_type_child_type(type))]}[]` as ValueType;
  return Type[id] as ValueType;
}
