import type { Kernel } from "./kernel";

/**
 * Of each feature, by weight: `count` rows, `weights` (sum, sum of squares), `mean`, `m2` (squared distances from the mean), `min`, `max`,
 * `nonZeros`, `l1`. Means move with each row, so that large values do not cancel.
 */
export const moments: Kernel = (block, { values }) => {
  const { rows, size, features } = block;
  const weights = values.isWeighted ? block.column("weight") : undefined;
  const [mean, m2, l1] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const min = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const max = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const nonZeros = new Float64Array(size);
  const point = new Float64Array(size);
  let [mass, squares, count] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const weight = weights ? weights[row]! : 1;
    if (weight === 0) continue;
    features.copy(row, point);
    count++;
    mass += weight;
    squares += weight * weight;
    for (let i = 0; i < size; i++) {
      const value = point[i]!;
      const before = value - mean[i]!;
      mean[i]! += (weight * before) / mass;
      m2[i]! += weight * before * (value - mean[i]!);
      l1[i]! += weight * Math.abs(value);
      if (value < min[i]!) min[i] = value;
      if (value > max[i]!) max[i] = value;
      if (value !== 0) nonZeros[i]!++;
    }
  }
  return { values: { count, mass, squares }, arrays: { mean, m2, min, max, nonZeros, l1 } };
};
