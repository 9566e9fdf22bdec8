import { expect, test } from "vitest";
import { sketchedQuantiles } from "../../runtime/engine/ml/feature/sketched-quantiles";
import { leftSingularVectors } from "../../runtime/engine/ml/solver/left-singular-vectors";

// Figures are Spark 4.3's.
test("singular vectors are LAPACK's, with their signs", () => {
  const rows = Array.from({ length: 20 }, (_, i) => [i, 2 * i, 3, i % 3]);
  const mean = [0, 1, 2, 3].map((c) => rows.reduce((sum, row) => sum + row[c]! / 20, 0));
  const covariance = mean.map((a, i) =>
    Float64Array.from(mean, (b, j) => rows.reduce((sum, row) => sum + ((row[i]! - a) * (row[j]! - b)) / 19, 0)),
  );
  const expected = [
    [-0.447212347, -0.894424694, 0, -0.00236293908],
    [-0.00105673848, -0.00211347696, 0, 0.999997208],
  ];
  const found = leftSingularVectors(covariance);
  for (const [i, vector] of expected.entries()) {
    for (const [at, x] of vector.entries()) expect(found[i]![at]).toBeCloseTo(x, 8);
  }
});

test("a sketch's quantiles are values that lie near their rank", () => {
  const sorted = Array.from({ length: 2000 }, (_, i) => i);
  expect(sketchedQuantiles(sorted, 0.001, [0.25, 0.5, 0.75])).toEqual([498, 998, 1497]);
  expect(sketchedQuantiles([7], 0.001, [0.25, 0.75])).toEqual([7, 7]);
  expect(sketchedQuantiles([1, 2, 3, 4], 0.001, [0, 0.5, 1])).toEqual([1, 2, 4]);
});
