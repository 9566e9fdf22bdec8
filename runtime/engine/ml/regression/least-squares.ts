import type { Tensors } from "../../../types/index";
import type { Params } from "../params";
import { solvePositive } from "../solver/cholesky";
import { sumOf, sumOfValues } from "../tensors";

export interface Sums {
  readonly mass: number;
  readonly labelSum: number;
  readonly labelSquares: number;
  readonly sums: Float64Array;
  /** Lower triangle, row by row. */
  readonly products: Float64Array;
  readonly labelProducts: Float64Array;
}

/** What the kernels that add up products gave. */
export const sumsOf = (parts: readonly Tensors[]): Sums => ({
  mass: sumOfValues(parts, "mass"),
  labelSum: sumOfValues(parts, "labelSum"),
  labelSquares: sumOfValues(parts, "labelSquares"),
  sums: sumOf(parts, "sums"),
  products: sumOf(parts, "products"),
  labelProducts: sumOf(parts, "labelProducts"),
});

export interface LinearFit {
  readonly coefficients: Float64Array;
  readonly intercept: number;
  readonly history: readonly number[];
}

/** Sweeps over all coefficients, at most. */
const maxSweeps = 10_000;

/**
 * The least of ½·mean(error²) + λ(α·|b|₁ + ½(1−α)·|b|²) over coefficients of standardised features and label, which is how glmnet and Spark
 * understand λ. Without |b|₁ it is the solution of linear equations; with it, coordinate descent.
 */
export function leastSquares(sums: Sums, params: Params): LinearFit {
  const size = sums.sums.length;
  const { mass } = sums;
  const hasIntercept = params.flag("fitIntercept");
  const mean = sums.sums.map((sum) => sum / mass);
  const labelMean = sums.labelSum / mass;
  const variance = (i: number) => Math.max(sums.products[i * size + i]! / mass - mean[i]! ** 2, 0);
  const std = Float64Array.from(mean, (_, i) => Math.sqrt(variance(i)));
  const labelStd = Math.sqrt(Math.max(sums.labelSquares / mass - labelMean ** 2, 0));
  if (labelStd === 0 && hasIntercept) {
    return { coefficients: new Float64Array(size), intercept: labelMean, history: [0] };
  }
  const scaleOfLabel = labelStd || Math.abs(labelMean) || 1;
  const center = hasIntercept ? 1 : 0;
  const used = [...std.keys()].filter((i) => std[i]! > 0 || !hasIntercept);
  const scale = (i: number) => std[i]! || 1;
  const product = (i: number, j: number) => {
    const raw = sums.products[Math.max(i, j) * size + Math.min(i, j)]! / mass;
    return (raw - center * mean[i]! * mean[j]!) / (scale(i) * scale(j));
  };
  const matrix = used.map((i) => Float64Array.from(used, (j) => product(i, j)));
  const right = Float64Array.from(
    used,
    (i) => (sums.labelProducts[i]! / mass - center * mean[i]! * labelMean) / (scale(i) * scaleOfLabel),
  );
  const weight = params.number("regParam") / scaleOfLabel;
  const share = params.number("elasticNetParam");
  const isStandard = params.flag("standardization");
  const l2 = used.map((i) => (weight * (1 - share)) / (isStandard ? 1 : scale(i) ** 2));
  const l1 = used.map((i) => (weight * share) / (isStandard ? 1 : scale(i)));
  for (const [at, row] of matrix.entries()) row[at]! += l2[at]!;
  const found = l1.some((penalty) => penalty > 0) ? descend(matrix, right, l1) : solvePositive(matrix, right);
  const coefficients = new Float64Array(size);
  for (const [at, i] of used.entries()) coefficients[i] = (found[at]! * scaleOfLabel) / scale(i);
  const intercept = hasIntercept ? labelMean - coefficients.reduce((sum, b, i) => sum + b * mean[i]!, 0) : 0;
  return { coefficients, intercept, history: [0] };
}

/** One coefficient after the other, until none moves. */
function descend(matrix: readonly Float64Array[], right: Float64Array, l1: readonly number[]): Float64Array {
  const point = new Float64Array(right.length);
  for (let sweep = 0; sweep < maxSweeps; sweep++) {
    let farthest = 0;
    for (const [i, row] of matrix.entries()) {
      if (row[i] === 0) continue;
      let rest = right[i]!;
      for (let j = 0; j < point.length; j++) if (j !== i) rest -= row[j]! * point[j]!;
      const next = (Math.sign(rest) * Math.max(Math.abs(rest) - l1[i]!, 0)) / row[i]!;
      farthest = Math.max(farthest, Math.abs(next - point[i]!));
      point[i] = next;
    }
    if (farthest < 1e-12) break;
  }
  return point;
}
