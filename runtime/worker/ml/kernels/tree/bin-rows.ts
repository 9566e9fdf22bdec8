import { Well19937c } from "../../../../random/well-19937c";
import { XorShiftRandom } from "../../../../random/xor-shift-random";
import type { Tensors } from "../../../../types/tensors";
import type { Block } from "../../blocks/block";
import { chunkOf, loadRows, rowsAtOnce, strideOf } from "../../dense/chunks";
import { denseMemory } from "../../dense/memory";
import { drawPoisson } from "../../dense/poisson";
import type { Kernel } from "../kernel";
import { partitionsOf } from "./partitions";

/**
 * Rows as the places of their values between splits, the form that trees are grown from. In: `thresholds` of all features with `starts`; a
 * feature with `categories` (their number, else 0) is its own bin. With `trees`, how often each of them has each row: `counts`.
 */
export const binRows: Kernel = (block, state) => {
  const { rows, size } = block;
  const arrays: Record<string, Tensors["arrays"][string]> = {
    bins: binsOf(block, state),
    label: block.column("label"),
  };
  if (state.values.isWeighted) arrays.weight = block.column("weight");
  if (state.values.trees !== undefined) arrays.counts = countsOf(block, state);
  return { values: { rows, size: 0, features: size }, arrays };
};

function binsOf({ rows, size, features }: Block, state: Tensors): Uint8Array | Int32Array {
  const { thresholds, starts, categories } = state.arrays as {
    readonly thresholds: Float64Array;
    readonly starts: Int32Array;
    readonly categories: Int32Array;
  };
  const isWide = (state.values.maxBins as number) > 256;
  const bins = isWide ? new Int32Array(rows * size) : new Uint8Array(rows * size);
  const most = rowsAtOnce(size);
  const longest = Math.max(0, ...Array.from(categories, (_, f) => starts[f + 1]! - starts[f]!));
  const levels = Math.ceil(Math.log2(longest + 1));
  const memory = denseMemory(
    { ...chunkOf(size), thresholds: size * 2 ** levels },
    { categories: size, bins: isWide ? most * size : Math.ceil((most * size) / 4) },
  );
  memory.thresholds.fill(Number.POSITIVE_INFINITY);
  for (let f = 0; f < size; f++) memory.thresholds.set(thresholds.subarray(starts[f], starts[f + 1]), f * 2 ** levels);
  memory.categories.set(categories);
  const { buffer, byteOffset } = memory.bins;
  const found = isWide ? memory.bins : new Uint8Array(buffer, byteOffset, most * size);
  for (let from = 0; from < rows; from += most) {
    const count = Math.min(most, rows - from);
    loadRows(memory, features, from, from + count);
    const refused = memory.findBins(
      memory.points.byteOffset,
      count,
      size,
      strideOf(size),
      memory.thresholds.byteOffset,
      levels,
      memory.categories.byteOffset,
      isWide ? 1 : 0,
      byteOffset,
    );
    if (refused >= 0) {
      const feature = refused % size;
      const value = memory.points[Math.floor(refused / size) * strideOf(size) + feature]!;
      throw noCategory(value, categories[feature]!, feature);
    }
    bins.set(found.subarray(0, count * size), from * size);
  }
  return bins;
}

const noCategory = (value: number, known: number, feature: number) =>
  new RangeError(
    `DecisionTree given invalid data: Feature ${feature} is categorical with values in {0,...,${known - 1}, but a data point gives it value ${value}.`,
  );

/** How often each tree has each row: Poisson counts with replacement, else 0 or 1. */
function countsOf({ rows }: Block, state: Tensors): Uint8Array {
  const { trees, rate, isBootstrap, seed } = state.values as {
    readonly trees: number;
    readonly rate: number;
    readonly isBootstrap: boolean;
    readonly seed: string;
  };
  const counts = new Uint8Array(rows * trees);
  for (const { index, from, to } of partitionsOf(rows, state)) {
    const own = BigInt(seed) + BigInt(index) + 1n;
    if (isBootstrap) {
      drawPoisson(new Well19937c(own), rate, counts.subarray(from * trees, to * trees));
    } else {
      // Not by gaps: Spark draws a number for each row and tree.
      const random = new XorShiftRandom(own);
      for (let at = from * trees; at < to * trees; at++) counts[at] = random.nextDouble() < rate ? 1 : 0;
    }
  }
  return counts;
}
