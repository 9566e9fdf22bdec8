import type { Tensors } from "../../../types/tensors";
import type { Block } from "../blocks/block";
import { CenterBounds } from "../numeric/center-bounds";
import { groupedCenters, type Nearest, nearestCenter, normalize, squaredDistance } from "../numeric/centers";
import { randomSource } from "../numeric/random";
import type { Kernel } from "./kernel";

const weightsOf = (block: Block, values: Readonly<Record<string, unknown>>) =>
  values.isWeighted ? block.column("weight") : undefined;

/** Rows one at a time, as the distance measure has them: the array that a row stands in, and from where. */
function pointsOf({ size, features }: Block, isCosine: boolean) {
  const { dense } = features;
  if (dense && !isCosine) return { points: dense, at: (row: number) => row * size };
  const point = new Float64Array(size);
  const at = (row: number) => {
    features.copy(row, point);
    if (isCosine) normalize(point, 0, size);
    return 0;
  };
  return { points: point, at };
}

/**
 * Assigns rows to their nearest centers. In: `centers`, `k`, `isCosine`, `isWeighted`. Out: for each center the `sums` of its rows and their
 * `weights`; `counts`; `cost`, the squared distances' sum, unless it is not asked for (`isCostless`): that is faster from one pass to the next.
 */
export const assignToCenters: Kernel = (block, { values, arrays }) => {
  const { size, rows } = block;
  const k = values.k as number;
  const centers = groupedCenters(arrays.centers as Float64Array, k, size);
  const weights = weightsOf(block, values);
  const { dense } = block.features;
  if (dense && !values.isCosine && k >= boundedFrom.centers && size >= boundedFrom.size)
    return assignBounded(block, dense, arrays.centers as Float64Array, weights, Boolean(values.isCostless));
  const sums = new Float64Array(k * size);
  const masses = new Float64Array(k);
  const counts = new Float64Array(k);
  const isCosine = Boolean(values.isCosine);
  const { points, at } = pointsOf(block, isCosine);
  const found: Nearest = { index: 0, cost: 0 };
  let cost = 0;
  for (let row = 0; row < rows; row++) {
    const from = at(row);
    found.cost = Number.POSITIVE_INFINITY;
    nearestCenter(points, from, centers, size, found);
    const weight = weights ? weights[row]! : 1;
    cost += weight * (isCosine ? found.cost / 2 : found.cost);
    masses[found.index]! += weight;
    counts[found.index]!++;
    for (let i = 0, to = found.index * size; i < size; i++) sums[to + i]! += weight * points[from + i]!;
  }
  return { values: { cost, rows }, arrays: { sums, weights: masses, counts } };
};

/** Below, bounds cost as much as they spare. */
const boundedFrom = { centers: 3, size: 4 };

/** Of blocks that are in memory, by their features: other fits over the same rows may find them, too. */
const bounds = new WeakMap<Float64Array, CenterBounds>();

function assignBounded(
  { rows, size }: Block,
  dense: Float64Array,
  centers: Float64Array,
  weights: Float64Array | undefined,
  isCostless: boolean,
): Tensors {
  let known = bounds.get(dense);
  if (known?.length !== centers.length) bounds.set(dense, (known = new CenterBounds(dense, rows, centers, size)));
  known.move(centers);
  const k = centers.length / size;
  const sums = new Float64Array(centers.length);
  const masses = new Float64Array(k);
  const counts = new Float64Array(k);
  let cost = 0;
  for (let row = 0, from = 0; row < rows; row++) {
    const center = known.nearest[row]!;
    const weight = weights ? weights[row]! : 1;
    if (!isCostless) cost += weight * squaredDistance(dense, from, centers, center * size, size);
    masses[center]! += weight;
    counts[center]!++;
    for (let to = center * size, end = from + size; from < end; from++, to++) sums[to]! += weight * dense[from]!;
  }
  return { values: { cost, rows }, arrays: { sums, weights: masses, counts } };
}

/**
 * How far rows are from the centers so far, when some are added. In: the added `centers`, `k` of them, the `before` others; what this kernel
 * gave of those, beside the block. Out: each row's `distance` and which center is `nearest`, `cost`, and the rows' `masses` by center.
 */
export const addCenters: Kernel = (block, { values, arrays }) => {
  const { size, rows } = block;
  const { k, before } = values as { readonly k: number; readonly before: number };
  const centers = groupedCenters(arrays.centers as Float64Array, k, size);
  const weights = weightsOf(block, values);
  const [knownDistance, knownNearest] = [block.array("distance"), block.array("nearest")];
  const distance = new Float64Array(rows);
  const nearest = new Int32Array(rows);
  const masses = Array.from({ length: before + k }, () => 0);
  const isCosine = Boolean(values.isCosine);
  const { points, at } = pointsOf(block, isCosine);
  const found: Nearest = { index: 0, cost: 0 };
  let cost = 0;
  for (let row = 0; row < rows; row++) {
    found.index = -1;
    found.cost = knownDistance ? knownDistance[row]! : Number.POSITIVE_INFINITY;
    nearestCenter(points, at(row), centers, size, found);
    distance[row] = found.cost;
    nearest[row] = found.index < 0 ? knownNearest![row]! : before + found.index;
    const weight = weights ? weights[row]! : 1;
    cost += weight * (isCosine ? found.cost / 2 : found.cost);
    masses[nearest[row]!]! += weight;
  }
  return { values: { cost, masses }, arrays: { distance, nearest } };
};

/**
 * Draws rows with the chance `factor` · weight · their `distance`, k-means‖'s oversampling; without distances every row has the chance
 * `factor`. In: `factor`, `seed`. Out: the `points` drawn.
 */
export const sampleByDistance: Kernel = (block, { values }) => {
  const { size, rows } = block;
  const factor = values.factor as number;
  const weights = weightsOf(block, values);
  const distance = block.array("distance");
  const random = randomSource(values.seed as number);
  const { points, at } = pointsOf(block, Boolean(values.isCosine));
  const drawn: number[] = [];
  for (let row = 0; row < rows; row++) {
    const chance = factor * (distance ? distance[row]! : 1) * (weights ? weights[row]! : 1);
    if (random() >= chance) continue;
    const from = at(row);
    for (let i = 0; i < size; i++) drawn.push(points[from + i]!);
  }
  return { values: { size }, arrays: { points: Float64Array.from(drawn) } };
};
