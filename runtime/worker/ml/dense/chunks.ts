import type { Rows } from "../blocks/block";
import type { DenseKernels } from "./memory";

/** Numbers of a chunk: the second cache holds them. */
const chunkLength = 65_536;
const maxRows = 2048;

/** A row's numbers and the zeros behind them: kernels take four at a time. */
export const strideOf = (size: number): number => (size + 3) & ~3;

/** Rows that kernels are given at once, a multiple of eight. */
export const rowsAtOnce = (size: number): number =>
  Math.max(8, Math.min(maxRows, Math.floor(chunkLength / Math.max(strideOf(size), 1))) & ~7);

/** What `denseMemory` shall have for `loadRows`. */
export function chunkOf(size: number): { readonly points: number; readonly packing: number } {
  const points = rowsAtOnce(size) * strideOf(size);
  return { points, packing: strideOf(size) === size ? 0 : points };
}

type Chunk = DenseKernels & Readonly<Record<"points" | "packing", Float64Array>>;

/** Puts rows that stand side by side into `points`, each at its stride; rows that a multiple of four lacks are zeros. */
export function loadDense({ points, packing, pack }: Chunk, size: number, values: Float64Array): void {
  const rows = values.length / size;
  const stride = strideOf(size);
  if (stride === size) points.set(values);
  else {
    packing.set(values);
    pack(packing.byteOffset, rows, size, points.byteOffset, stride);
  }
  points.fill(0, rows * stride, strideOf(rows) * stride);
}

/** The same of a block's rows, from one to another. */
export function loadRows(chunk: Chunk, features: Rows, from: number, to: number): void {
  const { dense, size } = features;
  if (dense) {
    loadDense(chunk, size, dense.subarray(from * size, to * size));
    return;
  }
  const stride = strideOf(size);
  chunk.points.fill(0, 0, strideOf(to - from) * stride);
  for (let row = from; row < to; row++) features.copy(row, chunk.points, (row - from) * stride);
}
