import { expect, test } from "vitest";
import { findEstimator, paramsOf } from "../../runtime/engine/ml/index";
import { type Rows, runLocally } from "./local-program";
import { twoClasses } from "./two-classes";

const { features, label } = twoClasses;

const state = (className: string, params: Parameters<typeof paramsOf>[2], rows: Rows) => {
  const estimator = findEstimator(className);
  return runLocally(estimator.fit(paramsOf(estimator, "uid", params), { kind: "OneRow" }), rows, 2).state;
};

// Answers of Spark 4.3, from its own random factors: the factors, the linear weights, the constant.
test.each([
  [
    "regression.FMRegressor",
    { factorSize: 2, seed: 3, maxIter: 20, stepSize: 0.1 },
    [
      0.3463593792701731, -0.22294732669422243, -0.14878967273497345, -0.07902393257307407, 0.19907201335075123,
      0.15137400633432488, 0.10805960923470888,
    ],
  ],
  [
    "classification.FMClassifier",
    { factorSize: 2, seed: 3, maxIter: 20, stepSize: 0.1 },
    [
      -0.8590101614992447, 0.4964390084102156, -0.7916238580175382, 0.32486490886345615, 0.3315263229147207,
      -0.2282964654550249, -1.1528274520606003,
    ],
  ],
  [
    "regression.FMRegressor",
    { factorSize: 2, seed: 3, maxIter: 10, solver: "gd", stepSize: 0.1, regParam: 0.1 },
    [
      0.001996125235021447, -0.0007504091542368818, 0.0022517131245753295, -0.0009381276450991507, 0.14515697804456423,
      0.09629120060649723, 0.05763835296013348,
    ],
  ],
  [
    "classification.FMClassifier",
    { factorSize: 2, seed: 3, maxIter: 10, solver: "gd", stepSize: 0.1, regParam: 0.1 },
    [
      -0.006612394315421029, 0.001647221127092886, -0.012436584383326947, 0.005924842308404084, 0.23518356392011927,
      0.08850679804618365, 0.007173857839619798,
    ],
  ],
] as const)("factorization machines: %s %o", (className, params, weights) => {
  const found = state(className, params, { features, label }).arrays.weights!;
  expect(found.length).toBe(weights.length);
  for (const [i, weight] of weights.entries()) expect(found[i]).toBeCloseTo(weight, 9);
});

// Answers of Spark 4.3.
test.each([
  [{}, [0.06597063043283281, 0.32423211458244783], 0.3262534979873214, 0.09150254939435795],
  [
    { fitIntercept: false, quantileProbabilities: [0.3, 0.6] },
    [0.16962116191186205, 0.3413404285381069],
    0.0,
    0.1852231620004654,
  ],
] as const)("accelerated failure times: %o", (params, coefficients, intercept, scale) => {
  const event = label.map((_, i) => (i % 3 === 0 ? 0 : 1));
  const times = label.map((value, i) => value + ((1.3 * i) % 3) + 0.5);
  const rows = { features, label: times, columns: { censor: event, event } };
  const { arrays, values } = state("regression.AFTSurvivalRegression", params, rows);
  for (const [i, value] of coefficients.entries()) expect(arrays.coefficients![i]).toBeCloseTo(value, 8);
  expect(arrays.intercepts![0]).toBeCloseTo(intercept, 8);
  expect(values.scale).toBeCloseTo(scale, 8);
});

// Answers of Spark 4.3.
test("targets stand for categories, drawn to the mean of all", () => {
  const rows = Array.from({ length: 20 }, (_, i) => [i % 3, (i * 5) % 7] as const);
  const answers = [0, 1, 2].map((category) => {
    const own = rows.filter(([of]) => of === category);
    return [category, BigInt(own.length), own.reduce((sum, [, y]) => sum + y, 0), 0n];
  });
  const params = { inputCol: "features", outputCol: "o", targetType: "continuous", smoothing: 2 };
  const columns = { a: [0] };
  const { values } = state(
    "feature.TargetEncoder",
    { ...params, inputCol: "a" },
    { features: [[0]], columns, answers },
  );
  const [{ known, unseen }] = values.encodings as [{ known: { encoded: number }[]; unseen: number }];
  expect(known[0]!.encoded).toBeCloseTo(3.011111111111111, 12);
  expect(known[2]!.encoded).toBeCloseTo(3.1375, 12);
  expect(unseen).toBeCloseTo(3.05, 12);
});
