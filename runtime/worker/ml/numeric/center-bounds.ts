import { groupedCenters, type NearestTwo, nearestTwo, squaredDistance } from "./centers";

/**
 * What a pass over rows leaves for the next one: of each row its nearest center, a distance that this is within, and one that all other centers
 * are beyond (Hamerly, "Making k-means even faster"). It holds for any centers, as theirs are known: how far each has moved since is taken into
 * account. Rows whose two distances do not meet stay where they are unseen.
 */
export class CenterBounds {
  readonly nearest: Int32Array;
  readonly #within: Float64Array;
  readonly #beyond: Float64Array;
  #centers: Float64Array;
  readonly #found: NearestTwo = { index: 0, cost: 0, second: 0 };

  constructor(
    readonly points: Float64Array,
    readonly rows: number,
    centers: Float64Array,
    readonly size: number,
  ) {
    this.nearest = new Int32Array(rows);
    this.#within = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
    this.#beyond = new Float64Array(rows);
    this.#centers = centers;
  }

  /** Of all centers' elements. */
  get length(): number {
    return this.#centers.length;
  }

  /** Sets `nearest`. */
  move(centers: Float64Array): void {
    const { points, rows, size, nearest } = this;
    const [within, beyond, found] = [this.#within, this.#beyond, this.#found];
    const k = centers.length / size;
    const grouped = groupedCenters(centers, k, size);
    const gaps = halfGaps(centers, k, size);
    const moved = Float64Array.from(gaps, (_, c) => distance(this.#centers, c * size, centers, c * size, size));
    const farthest = moved.indexOf(Math.max(...moved));
    const [most, next] = [moved[farthest]!, Math.max(0, ...moved.filter((_, c) => c !== farthest))];
    for (let row = 0, at = 0; row < rows; row++, at += size) {
      const own = nearest[row]!;
      beyond[row]! -= own === farthest ? next : most;
      const limit = Math.max(beyond[row]!, gaps[own]!) * slack;
      const upper = within[row]! + moved[own]!;
      within[row] = upper;
      if (upper < limit) continue;
      const near = distance(points, at, centers, own * size, size);
      if (near < limit) {
        within[row] = near;
        continue;
      }
      nearestTwo(points, at, grouped, size, found);
      nearest[row] = found.index;
      within[row] = Math.sqrt(found.cost);
      beyond[row] = Math.sqrt(found.second);
    }
    this.#centers = centers;
  }
}

/** Distances are rounded. */
const slack = 1 - 1e-9;

/** Of each center, half the distance to the one next to it: what is nearer has no nearer center. */
function halfGaps(centers: Float64Array, k: number, size: number): Float64Array {
  const gaps = new Float64Array(k).fill(Number.POSITIVE_INFINITY);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      if (a !== b) gaps[a] = Math.min(gaps[a]!, distance(centers, a * size, centers, b * size, size) / 2);
    }
  }
  return gaps;
}

const distance = (a: Float64Array, from: number, b: Float64Array, to: number, size: number) =>
  Math.sqrt(squaredDistance(a, from, b, to, size));
