import type { Rows } from "../blocks/block";
import { normalize } from "../numeric/normalize";
import { CenterFilter, filterDoubles, filterInts } from "./center-filter";
import { chunkOf, loadDense, loadRows, rowsAtOnce, strideOf } from "./chunks";
import { denseMemory } from "./memory";

/** Centers that a point is compared with at once. */
const width = 4;

/** Compares rows with centers, some rows at a time: `load`, set what is known of them in `best` and `nearest`, `find`. */
export class DenseCenters {
  readonly rowsAtOnce: number;
  /** Squared Euclidean distances of the rows that are loaded; what is nearer takes its place. */
  readonly best: Float64Array;
  readonly nearest: Int32Array;
  readonly #memory;
  readonly #filter: CenterFilter | undefined;
  readonly #groups: number;
  readonly #stride: number;

  /** @param centers row by row */
  constructor(
    centers: Float64Array,
    readonly k: number,
    readonly size: number,
    readonly isCosine: boolean,
  ) {
    this.rowsAtOnce = rowsAtOnce(size);
    this.#stride = strideOf(size);
    this.#groups = Math.ceil(k / width);
    const rows = this.rowsAtOnce;
    this.#memory = denseMemory(
      {
        ...chunkOf(size),
        centers: this.#groups * width * this.#stride,
        best: rows,
        weights: rows,
        sums: k * this.#stride,
        ...filterDoubles(this.#stride),
      },
      { nearest: rows, ...filterInts(rows, this.#groups, this.#stride) },
    );
    this.best = this.#memory.best;
    this.nearest = this.#memory.nearest;
    this.#group(centers);
    this.#filter = isCosine ? undefined : new CenterFilter(this.#memory, centers, k, size);
  }

  /** In fours, element by element; what is missing of the last four is infinitely far. */
  #group(centers: Float64Array): void {
    const grouped = this.#memory.centers.fill(Number.POSITIVE_INFINITY);
    for (let c = 0; c < this.k; c++) {
      const start = (c - (c % width)) * this.#stride + (c % width);
      for (let i = 0; i < this.#stride; i++)
        grouped[start + i * width] = i < this.size ? centers[c * this.size + i]! : 0;
    }
  }

  /** From one row of a block to another. */
  load(features: Rows, from: number, to: number): void {
    loadRows(this.#memory, features, from, to);
    this.#normalize(to - from);
  }

  /** Rows that stand side by side. */
  loadDense(values: Float64Array): void {
    loadDense(this.#memory, this.size, values);
    this.#normalize(values.length / this.size);
  }

  #normalize(rows: number): void {
    if (!this.isCosine) return;
    for (let row = 0; row < rows; row++) normalize(this.#memory.points, row * this.#stride, this.size);
  }

  /** Among equals the first center. */
  find(rows: number): void {
    const { points, centers, nearest, best, nearestCenters } = this.#memory;
    nearestCenters(
      points.byteOffset,
      strideOf(rows),
      this.#stride,
      centers.byteOffset,
      this.#groups,
      nearest.byteOffset,
      best.byteOffset,
    );
  }

  /** The nearest of all centers without its distance. */
  findNearest(rows: number): void {
    const unsure = this.#filter?.find(rows);
    if (!unsure || unsure.length > rows / 4) {
      this.nearest.fill(0);
      this.best.fill(Number.POSITIVE_INFINITY);
      this.find(rows);
      return;
    }
    for (const row of unsure) this.nearest[row] = this.#nearestOf(row);
  }

  /** As `find` finds it. */
  #nearestOf(row: number): number {
    const { points, centers } = this.#memory;
    const place = row * this.#stride;
    let [found, least] = [0, Number.POSITIVE_INFINITY];
    for (let c = 0; c < this.k; c++) {
      const start = (c - (c % width)) * this.#stride + (c % width);
      let distance = 0;
      for (let i = 0; i < this.#stride; i++) {
        const difference = points[place + i]! - centers[start + i * width]!;
        distance += difference * difference;
      }
      if (distance < least) [found, least] = [c, distance];
    }
    return found;
  }

  /** Adds the rows to the `sums` of their centers. @param weights of each row, else 1 */
  add(rows: number, weights: Float64Array | undefined): void {
    const { points, nearest, sums, addByCenter, weights: place } = this.#memory;
    if (weights) place.set(weights);
    const at = weights ? place.byteOffset : 0;
    addByCenter(points.byteOffset, rows, this.#stride, nearest.byteOffset, at, sums.byteOffset);
  }

  /** Row by row, as centers are. */
  get sums(): Float64Array {
    const { sums } = this.#memory;
    return Float64Array.from({ length: this.k * this.size }, (_, i) => {
      return sums[Math.floor(i / this.size) * this.#stride + (i % this.size)]!;
    });
  }
}
