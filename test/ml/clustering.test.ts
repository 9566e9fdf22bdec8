import { expect, test } from "vitest";
import { findEstimator, type ParamValues, paramsOf } from "../../runtime/engine/ml/index";
import { type Rows, runLocally } from "./local-program";

const fitted = (className: string, params: ParamValues, rows: Rows) => {
  const estimator = findEstimator(className);
  return runLocally(estimator.fit(paramsOf(estimator, "uid", params), { kind: "OneRow" }), rows, 2);
};

const points: Rows = {
  features: Array.from({ length: 60 }, (_, i) => [
    (i % 2) * 10 + Math.sin(i * 12.9) * 2,
    (Math.floor(i / 2) % 2) * 8 + Math.cos(i * 7.3) * 1.5 + (i % 5),
  ]),
  weight: Array.from({ length: 60 }, (_, i) => (i % 3) + 1),
};

// Answers of Spark 4.3: the leaves' centers from left to right.
test.each([
  [
    { k: 4, seed: 1 },
    [
      [-0.009868701833860438, 2.0866355667666023],
      [0.06552077325111724, 9.945888380829171],
      [10.02944990219168, 2.0309117444874714],
      [10.09436601843693, 9.912154442962807],
    ],
    282.5148974043361,
  ],
  [
    { k: 5, seed: 3, weightCol: "weight" },
    [
      [-1.2213229560677847, 1.8387795289461861],
      [1.1971664945376719, 2.175995553864602],
      [0.015613267440554987, 9.869729598633713],
      [9.999019844136923, 2.071927370273566],
      [10.14217291669449, 9.94878015741343],
    ],
    513.1736395791771,
  ],
  [
    { k: 3, seed: 1, distanceMeasure: "cosine" },
    [
      [-0.10113006405654172, 0.9948732131000009],
      [0.9942303270433902, 0.1072662891461865],
      [0.7265157206531003, 0.6871498436614144],
    ],
    3.1346965415918238,
  ],
] as const)("bisecting k-means: %o", (params, centers, cost) => {
  const { state, summary } = fitted("clustering.BisectingKMeans", params, points);
  const leaves = state.arrays.leaves!;
  const found = centers.map((_, leaf) => {
    const node = leaves.indexOf(leaf);
    return [...state.arrays.centers!.subarray(node * 2, node * 2 + 2)];
  });
  for (const [i, center] of centers.entries()) {
    for (const [j, value] of center.entries()) expect(found[i]![j]).toBeCloseTo(value, 10);
  }
  expect(summary!.values.trainingCost).toBeCloseTo(cost, 8);
});

test("a mixture of Gaussians finds the groups that are there", () => {
  const features = Array.from({ length: 300 }, (_, i) => [
    (i % 3 === 0 ? 20 : 0) + Math.sin(i * 12.9) * 2,
    (i % 3 === 0 ? -5 : 5) + Math.cos(i * 7.3) * (i % 3 === 0 ? 0.5 : 3),
  ]);
  const { state, summary } = fitted("clustering.GaussianMixture", { k: 2, seed: 4, tol: 1e-9 }, { features });
  const { weights, means, covariances } = state.arrays as Record<string, Float64Array>;
  const small = weights!.indexOf(Math.min(...weights!));
  expect(weights![small]).toBeCloseTo(1 / 3, 6);
  const own = features.filter((_, i) => i % 3 === 0);
  for (const j of [0, 1]) {
    const mean = own.reduce((sum, row) => sum + row[j]!, 0) / own.length;
    const variance = own.reduce((sum, row) => sum + (row[j]! - mean) ** 2, 0) / own.length;
    expect(means![small * 2 + j]).toBeCloseTo(mean, 6);
    expect(covariances![small * 4 + j * 3]).toBeCloseTo(variance, 6);
  }
  expect(summary!.values.logLikelihood).toBeGreaterThan(-2000);
});
