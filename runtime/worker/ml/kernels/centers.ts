import type { Block } from "../blocks/block";
import { nearestCenter, normalize } from "../numeric/centers";
import { randomSource } from "../numeric/random";
import type { Kernel } from "./kernel";

const weightsOf = (block: Block, values: Readonly<Record<string, unknown>>) =>
  values.isWeighted ? block.column("weight") : undefined;

/**
 * Assigns rows to their nearest centers. In: `centers`, `k`, `isCosine`, `isWeighted`. Out: for each center the `sums` of its rows and their
 * `weights`; `counts`; `cost`, the squared distances' sum.
 */
export const assignToCenters: Kernel = (block, { values, arrays }) => {
  const { size, rows, features } = block;
  const k = values.k as number;
  const centers = arrays.centers as Float64Array;
  const weights = weightsOf(block, values);
  const sums = new Float64Array(k * size);
  const masses = new Float64Array(k);
  const counts = new Float64Array(k);
  const point = new Float64Array(size);
  let cost = 0;
  for (let row = 0; row < rows; row++) {
    features.copy(row, point);
    if (values.isCosine) normalize(point, 0, size);
    const found = nearestCenter(point, 0, centers, k, size);
    const weight = weights ? weights[row]! : 1;
    cost += weight * (values.isCosine ? found.cost / 2 : found.cost);
    masses[found.index]! += weight;
    counts[found.index]!++;
    for (let i = 0, at = found.index * size; i < size; i++) sums[at + i]! += weight * point[i]!;
  }
  return { values: { cost, rows }, arrays: { sums, weights: masses, counts } };
};

/**
 * Draws rows with the chance `factor` · weight · distance to the nearest center so far: k-means‖'s oversampling. Without centers every row has
 * the chance `factor`. In: `centers`, `k`, `factor`, `seed`. Out: the `points` drawn.
 */
export const sampleByDistance: Kernel = (block, { values, arrays }) => {
  const { size, rows, features } = block;
  const k = values.k as number;
  const centers = arrays.centers as Float64Array;
  const factor = values.factor as number;
  const weights = weightsOf(block, values);
  const random = randomSource(values.seed as number);
  const point = new Float64Array(size);
  const drawn: number[] = [];
  for (let row = 0; row < rows; row++) {
    features.copy(row, point);
    if (values.isCosine) normalize(point, 0, size);
    const distance = k === 0 ? 1 : nearestCenter(point, 0, centers, k, size).cost;
    if (random() < factor * distance * (weights ? weights[row]! : 1)) drawn.push(...point);
  }
  return { values: { size }, arrays: { points: Float64Array.from(drawn) } };
};
