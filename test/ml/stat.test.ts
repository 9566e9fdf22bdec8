import { expect, test } from "vitest";
import { defaultStopWords } from "../../runtime/engine/ml/feature/text";
import { findEvaluator, paramsOf } from "../../runtime/engine/ml/index";
import { chiSquareTests } from "../../runtime/engine/ml/stat/chi-square-test";
import { correlationFrame } from "../../runtime/engine/ml/stat/correlation";
import type { UnresolvedPlan } from "../../runtime/plan/unresolved/index";
import { runLocally } from "./local-program";

const dataset: UnresolvedPlan = { kind: "OneRow" };

// Answers of Spark 4.3.
test("chi-square of each feature", () => {
  const rows = [
    [0, 0, 1],
    [1, 0, 1],
    [2, 1, 1],
    [3, 1, 1],
  ];
  const counts = new Map<string, [number, number, number, bigint]>();
  for (const [row, values] of rows.entries()) {
    for (const [place, value] of values.entries()) {
      const label = row < 2 ? 0 : 1;
      const key = `${place} ${value} ${label}`;
      counts.set(key, [place, value, label, (counts.get(key)?.[3] ?? 0n) + 1n]);
    }
  }
  const answers = [...counts.values()];
  const found = runLocally(chiSquareTests(dataset, "features", "label"), { features: rows, answers }, 1);
  expect(found.map(({ degreesOfFreedom }) => degreesOfFreedom)).toEqual([3, 1, 0]);
  expect(found.map(({ statistic }) => statistic)).toEqual([4, 4, 0]);
  expect(found[0]!.pValue).toBeCloseTo(0.2614641299491107, 13);
  expect(found[1]!.pValue).toBeCloseTo(0.04550026389635764, 13);
});

const points = [
  [1, 0, 0, -2],
  [4, 5, 0, 3],
  [6, 7, 0, 8],
  [9, 0, 0, 1],
];

test.each([
  ["pearson", 0.05564148840746571, 0.40047142031681365, 0.9135958615342521],
  ["spearman", 0.10540925533894598, 0.4, 0.9486832980505139],
])("%s's correlation", (method, first, second, third) => {
  const answers = [0, 1, 2, 3].flatMap((place) =>
    [...new Set(points.map((point) => point[place]!))].map((value) => [
      place,
      value,
      BigInt(points.filter((point) => point[place] === value).length),
    ]),
  );
  const frame = runLocally(correlationFrame(dataset, "features", method), { features: points, answers }, 2);
  const [matrix] = JSON.stringify(frame).match(/\[1,4,4,null,null,\[[^\]]*\]/)!;
  const values = (JSON.parse(`${matrix},false]`) as [1, 4, 4, null, null, (number | null)[]])[5];
  const expected = [1, first, null, second, first, 1, null, third, null, null, 1, null, second, third, null, 1];
  for (const [i, value] of expected.entries()) {
    if (value === null) expect(values[i]).toBeNull();
    else expect(values[i]).toBeCloseTo(value, 12);
  }
});

test("an unknown method and an unknown language are refused", () => {
  const program = correlationFrame(dataset, "features", "kendall");
  expect(() => runLocally(program, { features: points }, 1)).toThrow("Unrecognized method name");
  expect(() => defaultStopWords("klingon")).toThrow("klingon is not in the supported language list");
  expect(defaultStopWords("english")).toHaveLength(181);
  const evaluator = findEvaluator("evaluation.RankingEvaluator");
  expect(() => paramsOf(evaluator, "uid", { k: 0 })).toThrow("uid parameter k given invalid value 0.");
});
