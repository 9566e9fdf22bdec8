import type { Block } from "../blocks/block";
import { DenseCenters } from "../dense/centers";
import { takeNumbers } from "../dense/spare-numbers";
import { normalize } from "../numeric/normalize";
import { randomSource } from "../numeric/random";
import type { Kernel } from "./kernel";

const weightsOf = (block: Block, values: Readonly<Record<string, unknown>>) =>
  values.isWeighted ? block.column("weight") : undefined;

/**
 * Assigns rows to their nearest centers. In: `centers`, `k`, `isCosine`, `isWeighted`. Out: for each center the `sums` of its rows and their
 * `weights`; `counts`; where it `isMeasured`, `cost`, the squared distances' sum.
 */
export const assignToCenters: Kernel = (block, { values, arrays }) => {
  const { size, rows, features } = block;
  const k = values.k as number;
  const { isCosine, isMeasured } = values as { readonly isCosine: boolean; readonly isMeasured: boolean };
  const weights = weightsOf(block, values);
  const centers = new DenseCenters(arrays.centers as Float64Array, k, size, isCosine);
  const { nearest, best } = centers;
  const masses = new Float64Array(k);
  const counts = new Float64Array(k);
  let cost = 0;
  for (let from = 0; from < rows; from += centers.rowsAtOnce) {
    const to = Math.min(rows, from + centers.rowsAtOnce);
    centers.load(features, from, to);
    if (isMeasured) {
      best.fill(Number.POSITIVE_INFINITY);
      nearest.fill(0);
      centers.find(to - from);
    } else centers.findNearest(to - from);
    centers.add(to - from, weights?.subarray(from, to));
    for (let row = from; row < to; row++) {
      const weight = weights ? weights[row]! : 1;
      const center = nearest[row - from]!;
      if (isMeasured) cost += weight * best[row - from]!;
      masses[center]! += weight;
      counts[center]!++;
    }
  }
  if (isCosine) cost /= 2;
  return { values: { cost, rows }, arrays: { sums: centers.sums, weights: masses, counts } };
};

/**
 * How far rows are from the centers so far, when some are added. In: the added `centers`, `k` of them, the `before` others; what this kernel
 * gave of those, beside the block. Out: each row's `distance` and which center is `nearest`, `cost`, and the rows' `masses` by center.
 */
export const addCenters: Kernel = (block, { values, arrays }) => {
  const { size, rows, features } = block;
  const { k, before } = values as { readonly k: number; readonly before: number };
  const isCosine = Boolean(values.isCosine);
  const weights = weightsOf(block, values);
  const known = block.array("distance");
  const distance = takeNumbers(rows);
  if (known) distance.set(known);
  else distance.fill(Number.POSITIVE_INFINITY);
  const nearest = Int32Array.from(block.array("nearest") ?? new Int32Array(rows).fill(before));
  const masses = Array.from({ length: before + k }, () => 0);
  const centers = new DenseCenters(arrays.centers as Float64Array, k, size, isCosine);
  let cost = 0;
  for (let from = 0; from < rows; from += centers.rowsAtOnce) {
    const to = Math.min(rows, from + centers.rowsAtOnce);
    centers.load(features, from, to);
    centers.best.set(distance.subarray(from, to));
    for (let row = from; row < to; row++) centers.nearest[row - from] = nearest[row]! - before;
    centers.find(to - from);
    for (let row = from; row < to; row++) {
      distance[row] = centers.best[row - from]!;
      nearest[row] = centers.nearest[row - from]! + before;
      const weight = weights ? weights[row]! : 1;
      cost += weight * distance[row]!;
      masses[nearest[row]!]! += weight;
    }
  }
  if (isCosine) cost /= 2;
  return { values: { cost, masses }, arrays: { distance, nearest } };
};

/**
 * Draws rows with the chance `factor` · weight · their `distance`, k-means‖'s oversampling; without distances every row has the chance
 * `factor`. In: `factor`, `seed`. Out: the `points` drawn.
 */
export const sampleByDistance: Kernel = (block, { values }) => {
  const { size, rows, features } = block;
  const factor = values.factor as number;
  const weights = weightsOf(block, values);
  const distance = block.array("distance");
  const random = randomSource(values.seed as number);
  const drawn: Float64Array[] = [];
  for (let row = 0; row < rows; row++) {
    const chance = factor * (distance ? distance[row]! : 1) * (weights ? weights[row]! : 1);
    if (random() >= chance) continue;
    const point = new Float64Array(size);
    features.copy(row, point);
    if (values.isCosine) normalize(point, 0, size);
    drawn.push(point);
  }
  const points = new Float64Array(drawn.length * size);
  for (const [i, point] of drawn.entries()) points.set(point, i * size);
  return { values: { size }, arrays: { points } };
};
