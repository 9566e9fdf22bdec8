import { describe, expect, test } from "vitest";
import { findEstimator, findEvaluator, type ParamValues, paramsOf } from "../../runtime/engine/ml/index";
import { type Rows, runLocally } from "./local-program";
import { twoClasses } from "./two-classes";

const trained = (className: string, params: ParamValues, rows: Rows, blocks = 2) => {
  const estimator = findEstimator(className);
  const program = estimator.fit(paramsOf(estimator, "uid", params), { kind: "OneRow" });
  return runLocally(program, rows, blocks).state;
};

const near = (found: ArrayLike<number>, expected: readonly number[], digits = 6) => {
  expect(found.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, digits);
};

/** Points around the corners of a square, always the same. */
const corners: Rows = {
  features: Array.from({ length: 200 }, (_, i) => [
    (i % 2) * 10 + Math.sin(i * 12.9) * 0.5,
    (Math.floor(i / 2) % 2) * 10 + Math.cos(i * 7.3) * 0.5,
  ]),
};

describe("k-means", () => {
  test("finds the groups that are there", () => {
    const { arrays } = trained("clustering.KMeans", { k: 4, seed: 5, maxIter: 50 }, corners, 3);
    const rounded = Array.from({ length: 4 }, (_, c) =>
      [...arrays.centers!.slice(c * 2, c * 2 + 2)].map((x) => Math.round(x) + 0),
    );
    expect(rounded.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)).toEqual([
      [0, 0],
      [0, 10],
      [10, 0],
      [10, 10],
    ]);
  });

  test("rows drawn as first centers are distinct ones", () => {
    const { values } = trained("clustering.KMeans", { k: 4, seed: 5, initMode: "random" }, corners, 3);
    expect(values.k).toBe(4);
  });

  test("gives no more centers than there are distinct rows", () => {
    const { values } = trained("clustering.KMeans", { k: 10, seed: 1 }, { features: [[1], [2], [2], [3]] });
    expect(values.k).toBe(3);
  });

  test("the same seed gives the same centers", () => {
    const centers = () => trained("clustering.KMeans", { k: 3, seed: 42 }, corners).arrays.centers;
    expect(centers()).toEqual(centers());
  });

  test("refuses what Spark refuses", () => {
    expect(() => trained("clustering.KMeans", { k: 1 }, corners)).toThrow("uid parameter k given invalid value 1.");
  });
});

describe("scalers", () => {
  const rows: Rows = {
    features: [
      [1, -4],
      [2, 0],
      [6, 8],
    ],
  };

  test.each([1, 2, 3])("moments do not depend on the number of blocks: %i", (blocks) => {
    const { arrays } = trained("feature.StandardScaler", { inputCol: "features", outputCol: "o" }, rows, blocks);
    near(arrays.mean!, [3, 4 / 3]);
    near(arrays.std!, [Math.sqrt(7), Math.sqrt(112 / 3)]);
  });

  test("ranges", () => {
    const { arrays } = trained("feature.MinMaxScaler", { inputCol: "features", outputCol: "o" }, rows);
    near(arrays.low!, [1, -4]);
    near(arrays.high!, [6, 8]);
    near(trained("feature.MaxAbsScaler", { inputCol: "features", outputCol: "o" }, rows).arrays.maxAbs!, [6, 8]);
  });
});

describe("linear regression", () => {
  const line: Rows = {
    features: [
      [0, 1],
      [1, 3],
      [2, 2],
      [3, 5],
      [4, 1],
    ],
    label: [4, 11, 10, 20, 10],
    weight: [1, 2, 1, 1, 3],
  };

  test("finds y = 1 + 1.5a + 3b where that is true", () => {
    const label = line.features.map(([a, b]) => 1 + 1.5 * a! + 3 * b!);
    const { arrays } = trained("regression.LinearRegression", {}, { ...line, label });
    near(arrays.coefficients!, [1.5, 3]);
    near(arrays.intercepts!, [1]);
  });

  // Answers of Spark 4.3.
  test.each([
    [{ regParam: 0.1 }, [1.5104495125, 2.8007670186], 1.2572601303],
    [{ regParam: 0.5, elasticNetParam: 0.5 }, [1.3395243155, 2.5926142377], 2.0986771983],
    [{ regParam: 0.3, elasticNetParam: 1, fitIntercept: false }, [1.6632004609, 3.0377948397], 0],
  ] as const)("with a penalty: %o", (params, coefficients, intercept) => {
    const { arrays } = trained("regression.LinearRegression", params, line);
    near(arrays.coefficients!, coefficients, 8);
    expect(arrays.intercepts![0]).toBeCloseTo(intercept, 8);
  });
});

describe("logistic regression", () => {
  const rows: Rows = {
    ...twoClasses,
  };

  // Answers of Spark 4.3.
  test.each([
    [{}, [1.0245932521887307, 0.7515698867479416], -2.781058923335083, 10],
    [{ regParam: 0.1 }, [0.4548057688077822, 0.38227677477466815], -1.1776587367405646, 10],
    [{ regParam: 0.1, standardization: false }, [0.7296664274966639, 0.4428953888049039], -1.8455917437902913, 10],
    [{ regParam: 0.05, elasticNetParam: 0.5 }, [0.6149640881, 0.4284931382], -1.588144254, 5],
  ] as const)("of two classes: %o", (params, coefficients, intercept, digits) => {
    const { arrays } = trained("classification.LogisticRegression", params, rows);
    near(arrays.coefficients!, coefficients, digits);
    expect(arrays.intercepts![0]).toBeCloseTo(intercept, digits);
  });

  test("of three classes, as Spark 4.3 has them", () => {
    const label = [0, 0, 2, 1, 2, 1, 2, 1];
    const { arrays } = trained("classification.LogisticRegression", { regParam: 0.1 }, { ...rows, label });
    near(arrays.coefficients!, [-0.46490153, 0.04760217, 0.23063664, -0.91780587, 0.23426489, 0.8702037]);
    near(arrays.intercepts!, [0.9524995949879312, 0.8708615607288239, -1.823361155716755], 9);
  });

  test("without a penalty each column of coefficients is centered", () => {
    const label = [0, 0, 2, 1, 2, 1, 2, 1];
    const { arrays, values } = trained("classification.LogisticRegression", { maxIter: 20 }, { ...rows, label });
    expect(values.classes).toBe(3);
    for (const column of [0, 1]) {
      const sum = [0, 1, 2].reduce((total, row) => total + arrays.coefficients![row * 2 + column]!, 0);
      expect(sum).toBeCloseTo(0, 8);
    }
  });

  test("refuses labels that are no classes", () => {
    const label = [0, 0, 1.5, 0, 1, 1, 1, 1];
    expect(() => trained("classification.LogisticRegression", {}, { ...rows, label })).toThrow("invalid label 1.5");
  });
});

// Answers of Spark 4.3.
describe("what is chosen from small queries", () => {
  const features = [
    [6, 7, 0, 7, 6, 0],
    [0, 9, 6, 0, 5, 9],
    [0, 9, 3, 0, 5, 5],
    [0, 9, 8, 5, 6, 4],
    [8, 9, 6, 5, 4, 4],
    [8, 9, 6, 0, 0, 0],
  ];

  test("features that vary more than a threshold", () => {
    const params = { varianceThreshold: 8.2, outputCol: "o" };
    expect([...trained("feature.VarianceThresholdSelector", params, { features }).arrays.selected!]).toEqual([0, 3, 5]);
  });

  test("quantiles become a median and a range", () => {
    const answersInTurn = [
      [[3n, 2, 2]],
      [
        [1, [-3, -2, -1]],
        [0, [1, 2, 3]],
      ],
    ];
    const params = { inputCol: "features", outputCol: "o" };
    const { arrays } = trained("feature.RobustScaler", params, { features, answersInTurn });
    near(arrays.median!, [2, -2]);
    near(arrays.range!, [2, 2]);
  });

  test("no value to stand for missing ones", () => {
    const params = { inputCol: "label", outputCol: "o" };
    expect(() => trained("feature.Imputer", params, { features })).toThrow("surrogate cannot be computed");
  });
});

describe("evaluators of lists", () => {
  const evaluated = (className: string, params: ParamValues, answers: readonly (readonly unknown[])[]) => {
    const evaluator = findEvaluator(className);
    const program = evaluator.evaluate(paramsOf(evaluator, "uid", params), { kind: "OneRow" });
    return runLocally(program, { features: [[0]], answers }, 1);
  };

  const sets = [
    [
      [0, 1],
      [0, 2],
    ],
    [
      [0, 2],
      [0, 1],
    ],
    [[], [0]],
    [[2], [2]],
    [
      [2, 0],
      [2, 0],
    ],
    [
      [0, 1, 2],
      [0, 1],
    ],
    [[1], [1, 2]],
  ];

  // Answers of Spark 4.3.
  test.each([
    ["f1Measure", 0.6380952380952382],
    ["accuracy", 0.5476190476190476],
    ["hammingLoss", 0.3333333333333333],
    ["microPrecision", 0.7272727272727273],
    ["subsetAccuracy", 0.2857142857142857],
  ])("of sets of labels: %s", (metricName, expected) => {
    expect(evaluated("evaluation.MultilabelClassificationEvaluator", { metricName }, sets)).toBeCloseTo(expected, 12);
  });

  const ranked = [
    [
      [1, 6, 2, 7, 8, 3, 9, 10, 4, 5],
      [1, 2, 3, 4, 5],
    ],
    [
      [4, 1, 5, 6, 2, 7, 3, 8, 9, 10],
      [1, 2, 3],
    ],
    [[1, 2, 3, 4, 5], []],
  ];

  test.each([
    ["meanAveragePrecision", 0.355026455026455],
    ["precisionAtK", 0.3333333333333333],
    ["ndcgAtK", 0.3333333333333333],
    ["recallAtK", 0.17777777777777778],
  ])("of ranked items: %s", (metricName, expected) => {
    expect(evaluated("evaluation.RankingEvaluator", { metricName, k: 2 }, ranked)).toBeCloseTo(expected, 12);
  });
});
