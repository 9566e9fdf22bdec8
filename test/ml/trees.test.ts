import { expect, test } from "vitest";
import { placesOf } from "../../runtime/engine/ml/dealt";
import { findEstimator, type ParamValues, paramsOf } from "../../runtime/engine/ml/index";
import { treeCount, treeText } from "../../runtime/engine/ml/tree/trees";
import type { Tensors } from "../../runtime/types/index";
import { runLocally } from "./local-program";

const places = Array.from({ length: 40 }, (_, i) => i);
const rounded = (x: number) => Math.round(x * 1e6) / 1e6;
const features = places.map((i) => [(i * 7) % 11, rounded(Math.sin(i * 1.7)), (i * i) % 5] as const);
const label = features.map(([a, b, c]) => (a + 3 * b + c > 7 ? 1 : 0));
const numbers = features.map(([a, b, c]) => rounded(a * 0.5 - b * 2 + (c === 3 ? 1.5 : 0)));

const textOf = (state: Tensors, isEnsemble: boolean) => {
  const trees = Array.from({ length: treeCount(state) }, (_, i) => i);
  if (!isEnsemble) return treeText(state, 0, 2);
  const weight = (i: number) => state.arrays.treeWeights![i]!;
  return trees
    .map(
      (i) =>
        `  Tree ${i} (weight ${Number.isInteger(weight(i)) ? weight(i).toFixed(1) : weight(i)}):\n${treeText(state, i, 4)}`,
    )
    .join("");
};

/** Numbers to ten digits: sums come in another order. */
const comparable = (text: string) => text.replace(/-?\d+\.\d+(E-?\d+)?/g, (number) => Number(number).toPrecision(10));

// What Spark 4.3 prints on two cores, whose rows and random numbers are these.
test.each<[string, string, ParamValues, readonly number[], string]>([
  [
    "a tree",
    "classification.DecisionTreeClassifier",
    { maxDepth: 3 },
    label,
    `  If (feature 0 <= 5.5)
   If (feature 1 <= 0.909851)
    Predict: 0.0
   Else (feature 1 > 0.909851)
    Predict: 1.0
  Else (feature 0 > 5.5)
   Predict: 1.0
`,
  ],
  [
    "few bins, entropy",
    "classification.DecisionTreeClassifier",
    { maxDepth: 3, maxBins: 4, impurity: "entropy" },
    label,
    `  If (feature 0 <= 5.5)
   If (feature 2 <= 2.5)
    Predict: 0.0
   Else (feature 2 > 2.5)
    If (feature 1 <= 0.0203465)
     Predict: 0.0
    Else (feature 1 > 0.0203465)
     Predict: 1.0
  Else (feature 0 > 5.5)
   Predict: 1.0
`,
  ],
  [
    "a forest",
    "classification.RandomForestClassifier",
    { numTrees: 3, seed: 7, maxDepth: 3 },
    label,
    `  Tree 0 (weight 1.0):
    If (feature 2 <= 0.5)
     If (feature 0 <= 4.5)
      Predict: 0.0
     Else (feature 0 > 4.5)
      Predict: 1.0
    Else (feature 2 > 0.5)
     If (feature 1 <= -0.714118)
      If (feature 1 <= -0.917741)
       Predict: 1.0
      Else (feature 1 > -0.917741)
       Predict: 0.0
     Else (feature 1 > -0.714118)
      Predict: 1.0
  Tree 1 (weight 1.0):
    If (feature 0 <= 5.5)
     If (feature 1 <= 0.909851)
      Predict: 0.0
     Else (feature 1 > 0.909851)
      Predict: 1.0
    Else (feature 0 > 5.5)
     Predict: 1.0
  Tree 2 (weight 1.0):
    If (feature 1 <= -0.0543185)
     If (feature 1 <= -0.4460455)
      If (feature 0 <= 5.5)
       Predict: 0.0
      Else (feature 0 > 5.5)
       Predict: 1.0
     Else (feature 1 > -0.4460455)
      Predict: 0.0
    Else (feature 1 > -0.0543185)
     If (feature 0 <= 2.5)
      If (feature 2 <= 2.5)
       Predict: 0.0
      Else (feature 2 > 2.5)
       Predict: 1.0
     Else (feature 0 > 2.5)
      Predict: 1.0
`,
  ],
  [
    "a forest of numbers",
    "regression.RandomForestRegressor",
    { numTrees: 2, seed: 7, maxDepth: 3, subsamplingRate: 0.6 },
    numbers,
    `  Tree 0 (weight 1.0):
    If (feature 2 <= 2.5)
     If (feature 2 <= 0.5)
      If (feature 1 <= 0.589348)
       Predict: 2.941834
      Else (feature 1 > 0.589348)
       Predict: -0.5969739999999999
     Else (feature 2 > 0.5)
      If (feature 0 <= 5.5)
       Predict: 3.3004825
      Else (feature 0 > 5.5)
       Predict: 6.695804
    Else (feature 2 > 2.5)
     If (feature 1 <= -0.6018870000000001)
      If (feature 0 <= 5.5)
       Predict: 3.7559556
      Else (feature 0 > 5.5)
       Predict: 6.85163
     Else (feature 1 > -0.6018870000000001)
      Predict: 1.0112986666666661
  Tree 1 (weight 1.0):
    If (feature 2 <= 2.5)
     If (feature 2 <= 0.5)
      If (feature 1 <= -0.9665975)
       Predict: 6.992174
      Else (feature 1 > -0.9665975)
       Predict: 0.0881316666666665
     Else (feature 2 > 0.5)
      If (feature 1 <= -0.659006)
       Predict: 6.1961084
      Else (feature 1 > -0.659006)
       Predict: 0.2245360000000005
    Else (feature 2 > 2.5)
     If (feature 1 <= -0.4460455)
      Predict: 4.743631000000001
     Else (feature 1 > -0.4460455)
      Predict: 0.7379650909090908
`,
  ],
  [
    "boosted trees of numbers",
    "regression.GBTRegressor",
    { maxIter: 3, maxDepth: 2, seed: 1, lossType: "absolute" },
    numbers,
    `  Tree 0 (weight 1.0):
    If (feature 1 <= -0.4460455)
     If (feature 0 <= 5.5)
      Predict: 3.875837666666667
     Else (feature 0 > 5.5)
      Predict: 6.395906857142857
    Else (feature 1 > -0.4460455)
     If (feature 0 <= 2.5)
      Predict: -0.4134654545454545
     Else (feature 0 > 2.5)
      Predict: 2.25825
  Tree 1 (weight 0.1):
    If (feature 1 <= 0.659921)
     If (feature 1 <= -0.917741)
      Predict: 1.0
     Else (feature 1 > -0.917741)
      Predict: 0.08333333333333333
    Else (feature 1 > 0.659921)
     Predict: -1.0
  Tree 2 (weight 0.1):
    If (feature 1 <= 0.659921)
     If (feature 0 <= 4.5)
      Predict: -0.2727272727272727
     Else (feature 0 > 4.5)
      Predict: 0.4444444444444444
    Else (feature 1 > 0.659921)
     Predict: -1.0
`,
  ],
])("%s", (_, className, params, labels, expected) => {
  const estimator = findEstimator(className);
  const program = estimator.fit(paramsOf(estimator, "uid", params), { kind: "OneRow" });
  const { state } = runLocally(program, { features, label: labels }, 1);
  expect(comparable(textOf(state, !className.includes("DecisionTree")))).toBe(comparable(expected));
});

test("splits are found from the same rows, however they were dealt to blocks", () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => [((i * 7919) % 30_011) / 1000, ((i * 104_729) % 30_013) / 777]);
  const labels = rows.map(([a, b]) => Math.sqrt(a!) * 3 + (b! * b!) / 100);
  const estimator = findEstimator("regression.DecisionTreeRegressor");
  const params = paramsOf(estimator, "uid", { maxDepth: 3 });
  const grown = [1, 2, 3].map((blocks) => {
    const { state } = runLocally(estimator.fit(params, { kind: "OneRow" }), { features: rows, label: labels }, blocks);
    return comparable(treeText(state, 0, 2));
  });
  expect(grown[1]).toBe(grown[0]);
  expect(grown[2]).toBe(grown[0]);
});

test("rows are found where they were dealt to", () => {
  const [run, count] = [3, 50];
  for (const parts of [[[count]], [[12, 9, 5], [24]], [[18], [9, 8], [15]], [[3], []]]) {
    const total = parts.flat().reduce((sum, rows) => sum + rows, 0);
    const rows = Array.from({ length: total }, (_, i) => i);
    const blocks = parts.map((sizes) => sizes.map((size) => ({ size, rows: [] as number[] })));
    for (const row of rows) {
      const own = blocks[Math.floor(row / run) % parts.length]!;
      own.find((block) => block.rows.length < block.size)!.rows.push(row);
    }
    const everySecond = rows.filter((row) => row % 2 === 0);
    const found = placesOf({ run, parts }, everySecond);
    const expected = blocks.flat().map((block) => block.rows.flatMap((row, place) => (row % 2 === 0 ? [place] : [])));
    expect(found.map((places) => [...places])).toEqual(expected);
  }
});
