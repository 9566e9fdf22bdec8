import type { TensorArray, Tensors } from "../../../types/tensors";

/** Rows of numbers that kernels work through: features side by side, and columns such as label and weight beside them. */
export interface Block {
  readonly rows: number;
  /** Rows without features; zeros stand in their place. */
  readonly nulls: number;
  /** Their values are known to be numbers, not infinite. */
  readonly areFinite: boolean;
  /** Features of a row. */
  readonly size: number;
  readonly features: Rows;
  column(name: string): Float64Array;
  /** What another kernel made, of any type. */
  array(name: string): TensorArray | undefined;
}

/** Rows of a matrix, dense or sparse, without saying which. */
export interface Rows {
  readonly count: number;
  readonly size: number;
  /** All of them side by side, where they are dense. */
  readonly dense?: Float64Array;
  dot(row: number, weights: Float64Array, at?: number): number;
  /** target += factor · row */
  add(row: number, factor: number, target: Float64Array, at?: number): void;
  /** What is stored of a row: all of a dense one. */
  visit(row: number, visit: (index: number, value: number) => void): void;
  /** Writes the whole row, zeros included. */
  copy(row: number, target: Float64Array, at?: number): void;
}

/** A block as its file holds it: dense `features`, or `starts`, `indices` and `features` of sparse ones, and a column by each other name. */
export function readBlock({ values, arrays }: Tensors): Block {
  const {
    rows,
    size,
    nulls = 0,
    areFinite = false,
  } = values as Readonly<Record<"rows" | "size", number>> & {
    readonly nulls?: number;
    readonly areFinite?: boolean;
  };
  const stored = arrays.features as Float64Array;
  const { starts, indices } = arrays as { readonly starts?: Int32Array; readonly indices?: Int32Array };
  return {
    rows,
    nulls,
    areFinite,
    size,
    features: starts && indices ? sparseRows(rows, size, starts, indices, stored) : denseRows(rows, size, stored),
    column: (name) => arrays[name] as Float64Array,
    array: (name) => arrays[name],
  };
}

export const denseRows = (count: number, size: number, values: Float64Array): Rows => ({
  count,
  size,
  dense: values,
  // Sums that do not wait for one another.
  dot(row, weights, at = 0) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let i = 0;
    const from = row * size;
    for (; i + 3 < size; i += 4) {
      a += values[from + i]! * weights[at + i]!;
      b += values[from + i + 1]! * weights[at + i + 1]!;
      c += values[from + i + 2]! * weights[at + i + 2]!;
      d += values[from + i + 3]! * weights[at + i + 3]!;
    }
    for (; i < size; i++) a += values[from + i]! * weights[at + i]!;
    return a + b + (c + d);
  },
  add(row, factor, target, at = 0) {
    for (let i = 0, from = row * size; i < size; i++) target[at + i]! += factor * values[from + i]!;
  },
  visit(row, visit) {
    for (let i = 0, from = row * size; i < size; i++) visit(i, values[from + i]!);
  },
  copy(row, target, at = 0) {
    for (let i = 0, from = row * size; i < size; i++) target[at + i] = values[from + i]!;
  },
});

const sparseRows = (
  count: number,
  size: number,
  starts: Int32Array,
  indices: Int32Array,
  values: Float64Array,
): Rows => ({
  count,
  size,
  dot(row, weights, at = 0) {
    let sum = 0;
    for (let i = starts[row]!; i < starts[row + 1]!; i++) sum += values[i]! * weights[at + indices[i]!]!;
    return sum;
  },
  add(row, factor, target, at = 0) {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) target[at + indices[i]!]! += factor * values[i]!;
  },
  visit(row, visit) {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) visit(indices[i]!, values[i]!);
  },
  copy(row, target, at = 0) {
    target.fill(0, at, at + size);
    for (let i = starts[row]!; i < starts[row + 1]!; i++) target[at + indices[i]!] = values[i]!;
  },
});
