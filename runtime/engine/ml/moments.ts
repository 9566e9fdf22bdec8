import type { Tensors } from "../../types/index";
import { type Blocks, type Program, runKernel } from "./program";

/** Of each feature over all rows, by weight. */
export interface Moments {
  readonly count: number;
  /** Sum of the weights. */
  readonly mass: number;
  /** Sum of their squares. */
  readonly squares: number;
  readonly mean: Float64Array;
  /** Sum of squared distances from the mean. */
  readonly m2: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  readonly nonZeros: Float64Array;
  readonly l1: Float64Array;
}

export function* momentsOf(blocks: Blocks, isWeighted = false): Program<Moments> {
  const parts = yield* runKernel("moments", blocks, { values: { isWeighted }, arrays: {} });
  return parts.map(asMoments).reduce(merge);
}

const asMoments = ({ values, arrays }: Tensors) => ({ ...values, ...arrays }) as unknown as Moments;

/** Chan's formula. */
function merge(a: Moments, b: Moments): Moments {
  const mass = a.mass + b.mass;
  const each = (combine: (i: number) => number) => Float64Array.from(a.mean, (_, i) => combine(i));
  const share = mass === 0 ? 0 : b.mass / mass;
  return {
    count: a.count + b.count,
    mass,
    squares: a.squares + b.squares,
    mean: each((i) => a.mean[i]! + (b.mean[i]! - a.mean[i]!) * share),
    m2: each((i) => a.m2[i]! + b.m2[i]! + (b.mean[i]! - a.mean[i]!) ** 2 * a.mass * share),
    min: each((i) => Math.min(a.min[i]!, b.min[i]!)),
    max: each((i) => Math.max(a.max[i]!, b.max[i]!)),
    nonZeros: each((i) => a.nonZeros[i]! + b.nonZeros[i]!),
    l1: each((i) => a.l1[i]! + b.l1[i]!),
  };
}

/** Unbiased, as Spark's summarizer has it: weights count as reliabilities. */
export function variances({ mass, squares, m2 }: Moments): Float64Array {
  const denominator = mass - squares / mass;
  return m2.map((sum) => (denominator > 0 ? Math.max(sum / denominator, 0) : 0));
}
