import { expect, test } from "vitest";
import { selectFeatures } from "../../runtime/engine/ml/feature/select-features";
import { frequentSequences } from "../../runtime/engine/ml/fpm/prefix-span";
import { PrefixTree } from "../../runtime/engine/ml/fpm/prefix-tree";
import { associationRules } from "../../runtime/engine/ml/fpm/rules";
import { findEstimator, paramsOf } from "../../runtime/engine/ml/index";
import { fTail } from "../../runtime/engine/ml/stat/beta";
import { distanceChance } from "../../runtime/engine/ml/stat/kolmogorov-smirnov";
import { runLocally } from "./local-program";

test("frequent sets of items are all those that counting each subset finds", () => {
  const rows = [[0, 1, 2], [0, 2], [1, 2, 3], [0, 1, 2, 3], [3]];
  const tree = new PrefixTree(4);
  for (const row of rows) tree.add(row, 1);
  const found = new Map<string, number>();
  tree.mine(2, (set, count) => found.set([...set].sort().join(), count));
  const expected = new Map<string, number>();
  for (let bits = 1; bits < 16; bits++) {
    const set = [0, 1, 2, 3].filter((item) => bits & (1 << item));
    const count = rows.filter((row) => set.every((item) => row.includes(item))).length;
    if (count >= 2) expected.set(set.join(), count);
  }
  expect(new Map([...found].sort())).toEqual(new Map([...expected].sort()));
});

test("rules say how much likelier the consequent is", () => {
  const sets = [
    { set: [0], count: 3 },
    { set: [1], count: 2 },
    { set: [1, 0], count: 2 },
  ];
  expect(associationRules(sets, 4, 0.7)).toEqual([
    { antecedent: [1], consequent: 0, confidence: 1, lift: 4 / 3, support: 0.5 },
  ]);
});

test("a sequence's items may skip sets, but each is looked for in all of them", () => {
  const rows = [[[0, 1], [2]], [[0], [1, 2], [0, 1]], [[0, 1], [3]], [[4]]];
  const found = frequentSequences(rows, 2, 4).map(({ sequence, count }) => `${JSON.stringify(sequence)} ${count}`);
  expect(found.sort()).toEqual(["[[0,1]] 3", "[[0],[2]] 2", "[[0]] 3", "[[1]] 3", "[[2]] 2"]);
  expect(frequentSequences(rows, 2, 1)).toHaveLength(3);
});

// Answers of Spark 4.3.
test.each([
  [0.3605417576721219, 3, 0.7039830910523709],
  [0.12885182092953562, 60, 0.2497887154517966],
  [0.054685966382595486, 139, 0.7791740188174892],
  [0.07387077664676978, 200, 0.21430909993235847],
  [0.059283351498374715, 1000, 0.0016961730175132361],
])("a distance of %d in a sample of %d", (distance, rows, pValue) => {
  expect(1 - distanceChance(distance, rows)).toBeCloseTo(pValue, 12);
});

test("the tail of the F distribution", () => {
  // Closed forms: of (2, m) (1 + 2f/m)^(-m/2), of (m, 2) 1 - (1 + 2/(mf))^(-m/2).
  expect(fTail(3, 2, 7)).toBeCloseTo((1 + 6 / 7) ** -3.5, 14);
  expect(fTail(0.4, 9, 2)).toBeCloseTo(1 - (1 + 2 / 3.6) ** -4.5, 14);
  expect(fTail(0, 3, 4)).toBe(1);
});

test.each([
  ["numTopFeatures", 2, [2, 0]],
  ["percentile", 0.25, [2]],
  ["fpr", 0.2, [0, 2]],
  ["fdr", 0.2, [0, 2]],
  ["fwe", 0.2, [2]],
])("features chosen by %s", (mode, threshold, expected) => {
  expect(selectFeatures([0.09, 0.8, 0.01, 0.3], mode, threshold)).toEqual(expected);
});

test("isotonic steps pool what goes the wrong way", () => {
  const estimator = findEstimator("regression.IsotonicRegression");
  const trained = (isotonic: boolean) => {
    const params = paramsOf(estimator, "uid", { isotonic });
    const points = [
      [3, 2, 1],
      [1, 1, 1],
      [2, 6, 2],
      [4, 5, 1],
    ];
    const { arrays } = runLocally(
      estimator.fit(params, { kind: "OneRow" }),
      { features: [[0]], answersInTurn: [points] },
      1,
    ).state;
    return [[...arrays.boundaries!], [...arrays.predictions!]];
  };
  expect(trained(true)).toEqual([
    [1, 2, 3, 4],
    [1, 8 / 3, 8 / 3, 5],
  ]);
  expect(trained(false)).toEqual([
    [1, 4],
    [2.8, 2.8],
  ]);
});

test("values of few kinds become categories, 0 the first", () => {
  const estimator = findEstimator("feature.VectorIndexer");
  const params = paramsOf(estimator, "uid", { inputCol: "features", outputCol: "o", maxCategories: 2 });
  const features = [
    [-1, 0],
    [0, 1],
    [0, 2],
  ];
  const { arrays } = runLocally(estimator.fit(params, { kind: "OneRow" }), { features }, 2).state;
  expect(arrays).toEqual({
    features: Int32Array.of(0),
    starts: Int32Array.of(0, 2),
    known: Float64Array.of(0, -1),
  });
});
