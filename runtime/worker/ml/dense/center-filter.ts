import { strideOf } from "./chunks";
import type { DenseKernels } from "./memory";

/** What `denseMemory` shall have for a filter. */
export const filterDoubles = (stride: number) => ({ means: stride, scratch: 4 * stride + 4 });
export const filterInts = (rows: number, groups: number, stride: number) => ({
  narrow: groups * width * (stride + 1),
  unsure: rows,
});

type FilterMemory = DenseKernels &
  Readonly<Record<"points" | "means" | "scratch", Float64Array>> &
  Readonly<Record<"narrow" | "unsure" | "nearest", Int32Array>>;

const width = 4;
/** Half of what single precision's numbers are apart, of 1. */
const unit = 2 ** -24;

/** Tells most rows' nearest center in single precision: about half the time, as four numbers go at once. Of the others it says so. */
export class CenterFilter {
  readonly #groups: number;
  readonly #stride: number;
  readonly #slope: number;
  readonly #base: number;
  readonly #curve: number;

  /** @param centers row by row */
  constructor(
    readonly memory: FilterMemory,
    centers: Float64Array,
    k: number,
    size: number,
  ) {
    const stride = strideOf(size);
    this.#stride = stride;
    this.#groups = Math.ceil(k / width);
    const { means, narrow } = memory;
    // Small numbers lose the least: what all centers have in common is taken off.
    for (let i = 0; i < centers.length; i++) means[i % size]! += centers[i]! / k;
    const target = new Float32Array(narrow.buffer, narrow.byteOffset, narrow.length);
    let largest = 0;
    for (let c = 0; c < this.#groups * width; c++) {
      const start = (c - (c % width)) * (stride + 1) + (c % width);
      let norm = 0;
      for (let i = 0; i < size && c < k; i++) {
        const element = Math.fround(means[i]! - centers[c * size + i]!);
        target[start + (i + 1) * width] = element;
        norm += element * element;
      }
      target[start] = c < k ? norm / 2 : Number.POSITIVE_INFINITY;
      largest = Math.max(largest, Math.sqrt(norm));
    }
    // Twice the error of a sum of products of rounded numbers, half as much again for what is rounded here; underflow; double precision's own.
    const factor = 3 * (size + 8) * unit;
    this.#slope = factor * largest;
    this.#base = factor * largest * largest + size * 2 ** -120;
    this.#curve = size * 2 ** -49;
  }

  /** Sets `nearest`; the rows of which it is not sure. */
  find(rows: number): Int32Array {
    const { points, means, scratch, narrow, unsure, nearest, filterCenters } = this.memory;
    const count = filterCenters(
      points.byteOffset,
      rows,
      this.#stride,
      narrow.byteOffset,
      this.#groups,
      means.byteOffset,
      scratch.byteOffset,
      this.#slope,
      this.#base,
      this.#curve,
      nearest.byteOffset,
      unsure.byteOffset,
    );
    return unsure.subarray(0, count);
  }
}
