import duckdb, { type Vector } from "@duckdb/node-bindings";
import type { ValueType } from "../../functions/scalar-function";
import { readValues } from "../../functions/value-vectors";
import { isBitSet } from "../../vectors/bits";
import { listEntryWidth, vectorBytes, vectorValidity } from "../../vectors/raw-vector";
import { type VectorColumn, vectorColumn } from "./vector-column";

/** An argument of an operation, a chunk of it: numbers come as doubles, other types as values. */
export type Column = NumberColumn | VectorColumn | ValueColumn;

export interface NumberColumn {
  readonly kind: "number";
  readonly count: number;
  isNull(row: number): boolean;
  readonly hasNulls: boolean;
  readonly values: Float64Array;
}

export interface ValueColumn {
  readonly kind: "value";
  readonly count: number;
  isNull(row: number): boolean;
  readonly values: readonly unknown[];
  /** A list's numbers in place, of a column of lists of doubles without nulls in them. */
  doubles?(row: number): Float64Array;
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
      hasNulls: validity !== null,
      values: new Float64Array(bytes.buffer, bytes.byteOffset, count),
    };
  }
  let read: readonly unknown[] | undefined;
  const validity = vectorValidity(vector, count);
  return {
    kind: "value",
    count,
    isNull: (row) => validity !== null && !isBitSet(validity, row),
    get values() {
      read ??= readValues(valueType(type), vector, count);
      return read;
    },
    ...(valueType(type) === "DOUBLE[]" && { doubles: listsInPlace(vector, count, validity) }),
  };
}

function listsInPlace(vector: Vector, count: number, validity: Uint8Array | null): (row: number) => Float64Array {
  const entries = vectorBytes(vector, count, listEntryWidth);
  const words = new Uint32Array(entries.buffer, entries.byteOffset, count * 4);
  let size = 0;
  for (let row = 0; row < count; row++) {
    if (!validity || isBitSet(validity, row)) size = Math.max(size, words[row * 4]! + words[row * 4 + 2]!);
  }
  const bytes = vectorBytes(duckdb.list_vector_get_child(vector), size, 8);
  const values = new Float64Array(bytes.buffer, bytes.byteOffset, size);
  return (row) => values.subarray(words[row * 4]!, words[row * 4]! + words[row * 4 + 2]!);
}

function valueType(type: duckdb.LogicalType): ValueType {
  const { Type } = duckdb;
  const id = duckdb.get_type_id(type);
  if (id === Type.LIST) return `${Type[duckdb.get_type_id(duckdb.list_type_child_type(type))]}[]` as ValueType;
  return Type[id] as ValueType;
}
