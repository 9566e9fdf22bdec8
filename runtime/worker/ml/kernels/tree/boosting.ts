import type { Kernel } from "../kernel";
import { Descent } from "./grown-trees";

type Loss = {
  readonly slope: (prediction: number, label: number) => number;
  readonly error: (prediction: number, label: number) => number;
};

/** By `lossType`. The logistic one takes labels -1 and 1. */
const losses: Readonly<Record<string, Loss>> = {
  squared: { slope: (p, y) => -2 * (y - p), error: (p, y) => (y - p) ** 2 },
  absolute: { slope: (p, y) => (y - p < 0 ? 1 : -1), error: (p, y) => Math.abs(y - p) },
  logistic: {
    slope: (p, y) => (-4 * y) / (1 + Math.exp(2 * y * p)),
    error(p, y) {
      const margin = -2 * y * p;
      return 2 * (margin > 0 ? margin + Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)));
    },
  },
};

/**
 * Adds a tree's number times `weight` to what the rows' sum of trees was. In: the tree with its nodes' `prediction`, `loss`. Out, beside the
 * rows: `sum`, and `residual`, what the next tree is to learn; where it `isMeasured`, `error` and `mass`.
 */
export const addTree: Kernel = (block, state) => {
  const predictions = state.arrays.prediction as Float64Array;
  const { slope, error: errorOf } = losses[state.values.loss as string]!;
  const weight = state.values.weight as number;
  const before = block.array("sum") as Float64Array | undefined;
  const masses = block.array("weight") as Float64Array | undefined;
  const labels = block.column("label");
  const { isMeasured } = state.values;
  const { rows } = block;
  const sum = new Float64Array(rows);
  const residual = new Float64Array(rows);
  const bins = block.array("bins") as Uint8Array | Int32Array;
  const descent = new Descent(bins, state.values.size as number, state, (node) => node, {}, {});
  const { places } = descent.memory;
  let [error, mass] = [0, 0];
  for (let from = 0; from < rows; from += descent.rowsAtOnce) {
    const to = Math.min(from + descent.rowsAtOnce, rows);
    descent.load(from, to);
    descent.find(0, to - from);
    for (let row = from; row < to; row++) {
      sum[row] = (before ? before[row]! : 0) + weight * predictions[places[row - from]!]!;
      residual[row] = -slope(sum[row]!, labels[row]!);
      if (!isMeasured) continue;
      const own = masses ? masses[row]! : 1;
      error += own * errorOf(sum[row]!, labels[row]!);
      mass += own;
    }
  }
  return { values: { error, mass }, arrays: { sum, residual } };
};
