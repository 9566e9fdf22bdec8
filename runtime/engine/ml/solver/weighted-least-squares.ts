import { CholeskyDecomposition, inverse, Matrix } from "ml-matrix";
import type { Sums } from "../regression/least-squares";
import { solvePositive } from "./cholesky";

export interface LeastSquaresOptions {
  readonly hasIntercept: boolean;
  readonly ridge: number;
  /** Whether the ridge is on features of standard deviation 1. */
  readonly isStandard: boolean;
  /** Whether it is on a label of standard deviation 1. */
  readonly isLabelStandard: boolean;
}

export interface LeastSquaresFit {
  readonly coefficients: Float64Array;
  readonly intercept: number;
  /** The diagonal of (AᵀWA)⁻¹, the intercept's last. Absent: the equations are dependent. */
  readonly spread?: Float64Array;
}

/** Weighted least squares with a ridge, by equations of scaled features with the constant as one more of them. */
export function weightedLeastSquares(sums: Sums, options: LeastSquaresOptions): LeastSquaresFit {
  const { mass, labelSum } = sums;
  const { hasIntercept } = options;
  const size = sums.sums.length;
  const labelMean = labelSum / mass;
  const labelScale = labelScaleOf(sums, hasIntercept);
  if (labelScale === 0) return { coefficients: new Float64Array(size), intercept: labelMean };
  const { matrix, scales } = scaledEquations(sums, options, labelScale);
  const right = new Float64Array(size + (hasIntercept ? 1 : 0));
  for (let i = 0; i < size; i++) right[i] = sums.labelProducts[i]! / (mass * scales[i]! * labelScale);
  if (hasIntercept) right[size] = labelMean / labelScale;
  const solution = solvePositive(matrix, right);
  const spread = diagonalOfInverse(matrix, scales, mass);
  return {
    coefficients: scales.map((scale, i) => (solution[i]! * labelScale) / scale),
    intercept: hasIntercept ? solution[size]! * labelScale : 0,
    ...(spread && { spread }),
  };
}

/** The diagonal of (AᵀWA)⁻¹ with the ridge, the intercept's last; undefined where the equations are dependent. */
export function spreadOf(sums: Sums, options: LeastSquaresOptions): Float64Array | undefined {
  const labelScale = labelScaleOf(sums, options.hasIntercept);
  if (labelScale === 0) return undefined;
  const { matrix, scales } = scaledEquations(sums, options, labelScale);
  return diagonalOfInverse(matrix, scales, sums.mass);
}

/** 0 where the labels ask for no features. */
function labelScaleOf({ mass, labelSum, labelSquares }: Sums, hasIntercept: boolean): number {
  const mean = labelSum / mass;
  const deviation = Math.sqrt(Math.max(labelSquares / mass - mean ** 2, 0));
  return deviation || (hasIntercept ? 0 : Math.abs(mean));
}

/** The matrix of the equations of scaled features, its ridge added. */
function scaledEquations(sums: Sums, options: LeastSquaresOptions, labelScale: number) {
  const { hasIntercept, ridge, isStandard, isLabelStandard } = options;
  const deviations = deviationsOf(sums);
  const scales = deviations.map((deviation) => deviation || 1);
  const matrix = equations(sums, scales, hasIntercept);
  for (const [i, deviation] of deviations.entries()) {
    const own = isStandard ? 1 : deviation === 0 ? 0 : 1 / deviation ** 2;
    matrix[i]![i]! += (ridge / (isLabelStandard ? labelScale : 1)) * own;
  }
  return { matrix, scales };
}

function deviationsOf({ mass, sums, products }: Sums): Float64Array {
  const size = sums.length;
  return sums.map((sum, i) => Math.sqrt(Math.max(products[i * size + i]! / mass - (sum / mass) ** 2, 0)));
}

function equations({ mass, sums, products }: Sums, scales: Float64Array, hasIntercept: boolean): Float64Array[] {
  const size = sums.length;
  const width = size + (hasIntercept ? 1 : 0);
  // The same number at (i, j) and at (j, i), to the last bit.
  const at = (one: number, other: number) => {
    const [i, j] = [Math.max(one, other), Math.min(one, other)];
    if (j === size) return 1;
    if (i === size) return sums[j]! / (mass * scales[j]!);
    return products[i * size + j]! / (mass * scales[i]! * scales[j]!);
  };
  return Array.from({ length: width }, (_, i) => Float64Array.from({ length: width }, (_, j) => at(i, j)));
}

function diagonalOfInverse(
  matrix: readonly Float64Array[],
  scales: Float64Array,
  mass: number,
): Float64Array | undefined {
  const left = new Matrix(matrix.map((row) => [...row]));
  if (!new CholeskyDecomposition(left).isPositiveDefinite()) return undefined;
  const inverted = inverse(left);
  return Float64Array.from(matrix, (_, i) => inverted.get(i, i) / (mass * (scales[i] ?? 1) ** 2));
}
