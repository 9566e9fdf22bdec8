import duckdb, { type Vector } from "@duckdb/node-bindings";
import { isBitSet } from "../../vectors/bits";
import { listEntryWidth, vectorBytes, vectorValidity } from "../../vectors/raw-vector";

/** A chunk's column of MLlib vectors, read in place. */
export interface VectorColumn {
  readonly kind: "vector";
  readonly count: number;
  isNull(row: number): boolean;
  isDense(row: number): boolean;
  /** Elements, zeros included. */
  size(row: number): number;
  /** Places in `values`, and for sparse rows in `indices` from `firstIndex(row)`. */
  start(row: number): number;
  end(row: number): number;
  firstIndex(row: number): number;
  /** Elements of each row where all are there, dense, of one size, and stand side by side in `values`. */
  readonly denseSize: number | undefined;
  readonly values: Float64Array;
  readonly indices: Int32Array;
}

/** @param vector of duckType(vectorType) */
export function vectorColumn(vector: Vector, count: number): VectorColumn {
  const validity = vectorValidity(vector, count);
  const field = (i: number) => duckdb.struct_vector_get_child(vector, i);
  const types = vectorBytes(field(0), count, 1);
  const sizes = words(field(1), count, 4);
  const indexLists = words(field(2), count, listEntryWidth);
  const valueLists = words(field(3), count, listEntryWidth);
  const isNull = (row: number) => validity !== null && !isBitSet(validity, row);
  const isDense = (row: number) => types[row] === 1;
  let [indexCount, valueCount] = [0, 0];
  let denseSize = count === 0 ? undefined : valueLists[2];
  for (let row = 0; row < count; row++) {
    if (isNull(row)) {
      denseSize = undefined;
      continue;
    }
    const isInLine = denseSize !== undefined && valueLists[row * 4 + 2] === denseSize;
    if (!isInLine || types[row] !== 1 || valueLists[row * 4] !== row * denseSize!) denseSize = undefined;
    valueCount = Math.max(valueCount, valueLists[row * 4]! + valueLists[row * 4 + 2]!);
    if (!isDense(row)) indexCount = Math.max(indexCount, indexLists[row * 4]! + indexLists[row * 4 + 2]!);
  }
  const bytes = vectorBytes(duckdb.list_vector_get_child(field(3)), valueCount, 8);
  return {
    kind: "vector",
    count,
    isNull,
    isDense,
    size: (row) => (isDense(row) ? valueLists[row * 4 + 2]! : sizes[row]!),
    start: (row) => valueLists[row * 4]!,
    end: (row) => valueLists[row * 4]! + valueLists[row * 4 + 2]!,
    firstIndex: (row) => indexLists[row * 4]!,
    denseSize,
    values: new Float64Array(bytes.buffer, bytes.byteOffset, valueCount),
    indices: words(duckdb.list_vector_get_child(field(2)), indexCount, 4),
  };
}

function words(vector: Vector, count: number, width: number): Int32Array {
  const bytes = vectorBytes(vector, count, width);
  return new Int32Array(bytes.buffer, bytes.byteOffset, (count * width) / 4);
}

/** Writes a row's elements, zeros included, to `target` from `offset`. */
export function copyRow(column: VectorColumn, row: number, target: Float64Array, offset = 0): void {
  const [start, end] = [column.start(row), column.end(row)];
  if (column.isDense(row)) {
    for (let i = start; i < end; i++) target[offset + i - start] = column.values[i]!;
    return;
  }
  target.fill(0, offset, offset + column.size(row));
  const shift = column.firstIndex(row) - start;
  for (let i = start; i < end; i++) target[offset + column.indices[i + shift]!] = column.values[i]!;
}

/** Calls `visit` for what a row stores: every element of a dense one, a sparse one's own. */
export function visitStored(column: VectorColumn, row: number, visit: (index: number, value: number) => void): void {
  const [start, end] = [column.start(row), column.end(row)];
  if (column.isDense(row)) {
    for (let i = start; i < end; i++) visit(i - start, column.values[i]!);
    return;
  }
  const shift = column.firstIndex(row) - start;
  for (let i = start; i < end; i++) visit(column.indices[i + shift]!, column.values[i]!);
}
