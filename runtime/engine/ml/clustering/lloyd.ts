import { type Blocks, type Program, runKernel } from "../program";
import { sumOf, sumOfValues } from "../tensors";

interface Options {
  readonly maxIterations: number;
  /** Centers that move no further than this have converged. */
  readonly tolerance: number;
  readonly isCosine: boolean;
  readonly isWeighted: boolean;
}

export interface Centers {
  readonly k: number;
  /** Features of each. */
  readonly size: number;
  /** Row by row. */
  readonly centers: Float64Array;
}

interface Found extends Centers {
  /** Of the rows from the centers as they are at the end. */
  readonly cost: number;
  readonly iterations: number;
}

/** Moves each center to the mean of the rows nearest to it, until none moves far. */
export function* lloyd(blocks: Blocks, initial: Centers, options: Options): Program<Found> {
  const { isCosine, isWeighted, maxIterations, tolerance } = options;
  const { k, size } = initial;
  let { centers } = initial;
  for (let iterations = 0; ; iterations++) {
    const isLast = iterations === maxIterations;
    const parts = yield* runKernel("assignToCenters", blocks, {
      values: { k, isCosine, isWeighted, isMeasured: isLast },
      arrays: { centers },
    });
    if (isLast) return { k, size, centers, cost: sumOfValues(parts, "cost"), iterations };
    const [sums, weights] = [sumOf(parts, "sums"), sumOf(parts, "weights")];
    const moved = Float64Array.from(centers, (old, i) => {
      const weight = weights[Math.floor(i / size)]!;
      return weight > 0 ? sums[i]! / weight : old;
    });
    if (isCosine) for (let c = 0; c < k; c++) normalize(moved.subarray(c * size, (c + 1) * size));
    const isDone = farthest(centers, moved, k, size) <= tolerance * tolerance;
    centers = moved;
    if (!isDone) continue;
    const last = yield* runKernel("assignToCenters", blocks, {
      values: { k, isCosine, isWeighted, isMeasured: true },
      arrays: { centers },
    });
    return { k, size, centers, cost: sumOfValues(last, "cost"), iterations: iterations + 1 };
  }
}

function farthest(before: Float64Array, after: Float64Array, k: number, size: number): number {
  let most = 0;
  for (let c = 0; c < k; c++) {
    let moved = 0;
    for (let i = c * size; i < (c + 1) * size; i++) moved += (before[i]! - after[i]!) ** 2;
    most = Math.max(most, moved);
  }
  return most;
}

function normalize(center: Float64Array): void {
  const norm = Math.hypot(...center);
  if (norm > 0) for (let i = 0; i < center.length; i++) center[i]! /= norm;
}
