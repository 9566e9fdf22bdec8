import { Well19937c } from "../../../../random/well-19937c";
import { XorShiftRandom } from "../../../../random/xor-shift-random";
import type { Tensors } from "../../../../types/tensors";
import type { Block } from "../../blocks/block";
import type { Kernel } from "../kernel";
import { BinFinder } from "./bin-finder";
import { partitionsOf } from "./partitions";

/**
 * Rows as the places of their values between splits, the form that trees are grown from. In: `thresholds` of all features with `starts`; a
 * feature with `categories` (their number, else 0) is its own bin. With `trees`, how often each of them has each row: `counts`.
 */
export const binRows: Kernel = (block, state) => {
  const { rows, size, features } = block;
  const { thresholds, starts, categories } = state.arrays as {
    readonly thresholds: Float64Array;
    readonly starts: Int32Array;
    readonly categories: Int32Array;
  };
  const isNarrow = (state.values.maxBins as number) <= 256;
  const bins = isNarrow ? new Uint8Array(rows * size) : new Int32Array(rows * size);
  const finders = Array.from(categories, (_, f) => new BinFinder(thresholds.subarray(starts[f], starts[f + 1])));
  const points = new Float64Array(batch * size);
  for (let row = 0; row < rows; row += batch) {
    const count = Math.min(batch, rows - row);
    for (let i = 0; i < count; i++) features.copy(row + i, points, i * size);
    for (let f = 0; f < size; f++) {
      const known = categories[f]!;
      if (known === 0) finders[f]!.find(points, f, count * size, size, bins, row * size + f);
      else
        for (let at = f; at < count * size; at += size) bins[row * size + at] = checkedCategory(points[at]!, known, f);
    }
  }
  const label = block.column("label");
  const arrays: Record<string, Tensors["arrays"][string]> = { bins, label };
  if (state.values.isWeighted) arrays.weight = block.column("weight");
  if (state.values.trees !== undefined) arrays.counts = countsOf(block, state);
  return { values: { rows, size: 0, features: size }, arrays };
};

/** Rows that are looked at feature by feature while the processor has them at hand. */
const batch = 128;

function checkedCategory(value: number, known: number, feature: number): number {
  if (Number.isInteger(value) && value >= 0 && value < known) return value;
  throw new RangeError(
    `DecisionTree given invalid data: Feature ${feature} is categorical with values in {0,...,${known - 1}, but a data point gives it value ${value}.`,
  );
}

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
      const random = new Well19937c(BigInt.asIntN(64, own));
      for (let at = from * trees; at < to * trees; at++) counts[at] = random.nextPoisson(rate);
    } else {
      // Not by gaps: Spark draws a number for each row and tree.
      const random = new XorShiftRandom(own);
      for (let at = from * trees; at < to * trees; at++) counts[at] = random.nextDouble() < rate ? 1 : 0;
    }
  }
  return counts;
}
