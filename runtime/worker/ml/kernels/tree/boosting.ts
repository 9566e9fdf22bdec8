import { takeNumbers } from "../../dense/spare-numbers";
import type { Kernel } from "../kernel";
import { Descent } from "./grown-trees";

type Loss = {
  /** What rows' sums of trees leave of their labels. A loop for each loss: one that calls a function takes several times as long. */
  readonly residuals: (sums: Float64Array, labels: Float64Array, target: Float64Array) => void;
  readonly error: (prediction: number, label: number) => number;
};

/** By `lossType`. The logistic one takes labels -1 and 1. */
const losses: Readonly<Record<string, Loss>> = {
  squared: {
    residuals(sums, labels, target) {
      for (let i = 0; i < sums.length; i++) target[i] = 2 * (labels[i]! - sums[i]!);
    },
    error: (p, y) => (y - p) ** 2,
  },
  absolute: {
    residuals(sums, labels, target) {
      for (let i = 0; i < sums.length; i++) target[i] = labels[i]! - sums[i]! < 0 ? -1 : 1;
    },
    error: (p, y) => Math.abs(y - p),
  },
  logistic: {
    residuals(sums, labels, target) {
      for (let i = 0; i < sums.length; i++) target[i] = (4 * labels[i]!) / (1 + Math.exp(2 * labels[i]! * sums[i]!));
    },
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
  const { residuals, error: errorOf } = losses[state.values.loss as string]!;
  const weight = state.values.weight as number;
  const before = block.array("sum") as Float64Array | undefined;
  const masses = block.array("weight") as Float64Array | undefined;
  const labels = block.column("label");
  const { isMeasured } = state.values;
  const { rows } = block;
  const sum = takeNumbers(rows);
  const residual = takeNumbers(rows);
  const bins = block.array("bins") as Uint8Array | Int32Array;
  const descent = new Descent({ bins, size: state.values.size as number }, state, (node) => node, {}, {});
  const { places } = descent.memory;
  for (let from = 0; from < rows; from += descent.rowsAtOnce) {
    const to = Math.min(from + descent.rowsAtOnce, rows);
    descent.load(from, to);
    descent.find(0, to - from);
    for (let row = from; row < to; row++) {
      sum[row] = (before ? before[row]! : 0) + weight * predictions[places[row - from]!]!;
    }
  }
  residuals(sum, labels, residual);
  let [error, mass] = [0, 0];
  for (let row = 0; isMeasured && row < rows; row++) {
    const own = masses ? masses[row]! : 1;
    error += own * errorOf(sum[row]!, labels[row]!);
    mass += own;
  }
  return { values: { error, mass }, arrays: { sum, residual } };
};
