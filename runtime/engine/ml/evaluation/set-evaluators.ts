import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { column, select } from "../expressions";
import { type Program, rowsOf } from "../program";
import type { EvaluatorClass } from "../stage";

type Pair = readonly [prediction: readonly number[], label: readonly number[]];

function* pairsOf(dataset: UnresolvedPlan, prediction: string, label: string): Program<readonly Pair[]> {
  const rows = yield* rowsOf(select(dataset, column(prediction), column(label)));
  return rows as unknown as readonly Pair[];
}

const mean = (pairs: readonly Pair[], of: (pair: Pair) => number) =>
  pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
const common = ([prediction, label]: Pair) => prediction.filter((one) => label.includes(one)).length;
const divided = (a: number, b: number) => (b === 0 ? 0 : a / b);

/** By `metricName`: of sets of labels. */
const multilabel: Readonly<Record<string, (pairs: readonly Pair[], label: number) => number>> = {
  subsetAccuracy: (pairs) =>
    mean(pairs, (pair) => (common(pair) === pair[0].length && pair[0].length === pair[1].length ? 1 : 0)),
  accuracy: (pairs) => mean(pairs, (pair) => common(pair) / (pair[0].length + pair[1].length - common(pair))),
  hammingLoss: (pairs) =>
    pairs.reduce((sum, pair) => sum + pair[0].length + pair[1].length - 2 * common(pair), 0) /
    (pairs.length * new Set(pairs.flatMap(([, label]) => label)).size),
  precision: (pairs) => mean(pairs, (pair) => divided(common(pair), pair[0].length)),
  recall: (pairs) => mean(pairs, (pair) => divided(common(pair), pair[1].length)),
  f1Measure: (pairs) => mean(pairs, (pair) => divided(2 * common(pair), pair[0].length + pair[1].length)),
  precisionByLabel: (pairs, label) => divided(hits(pairs, label), predicted(pairs, label)),
  recallByLabel: (pairs, label) => divided(hits(pairs, label), actual(pairs, label)),
  f1MeasureByLabel: (pairs, label) => divided(2 * hits(pairs, label), predicted(pairs, label) + actual(pairs, label)),
  microPrecision: (pairs) =>
    divided(
      total(pairs, common),
      total(pairs, ([prediction]) => prediction.length),
    ),
  microRecall: (pairs) =>
    divided(
      total(pairs, common),
      total(pairs, ([, label]) => label.length),
    ),
  microF1Measure: (pairs) =>
    divided(
      2 * total(pairs, common),
      total(pairs, ([a, b]) => a.length + b.length),
    ),
};

const total = (pairs: readonly Pair[], of: (pair: Pair) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0);
const hits = (pairs: readonly Pair[], label: number) =>
  total(pairs, ([a, b]) => (a.includes(label) && b.includes(label) ? 1 : 0));
const predicted = (pairs: readonly Pair[], label: number) => total(pairs, ([a]) => (a.includes(label) ? 1 : 0));
const actual = (pairs: readonly Pair[], label: number) => total(pairs, ([, b]) => (b.includes(label) ? 1 : 0));

export const multilabelClassificationEvaluator: EvaluatorClass = {
  defaults: { metricName: "f1Measure", metricLabel: 0, predictionCol: "prediction", labelCol: "label" },
  check: (params) => void params.check("metricName", (name: string) => Object.hasOwn(multilabel, name)),
  *evaluate(params, dataset) {
    const pairs = yield* pairsOf(dataset, params.text("predictionCol"), params.text("labelCol"));
    return multilabel[params.text("metricName")]!(pairs, params.number("metricLabel"));
  },
};

/** By `metricName`: of ranked items, of which the labels are the relevant ones. */
const ranking: Readonly<Record<string, (pair: Pair, k: number) => number>> = {
  meanAveragePrecision: (pair) => averagePrecision(pair, pair[0].length, pair[1].length),
  meanAveragePrecisionAtK: (pair, k) =>
    averagePrecision(pair, Math.min(k, pair[0].length), Math.min(pair[1].length, k)),
  precisionAtK: ([prediction, label], k) => prediction.slice(0, k).filter((one) => label.includes(one)).length / k,
  recallAtK: ([prediction, label], k) =>
    divided(prediction.slice(0, k).filter((one) => label.includes(one)).length, label.length),
  ndcgAtK([prediction, label], k) {
    const count = Math.min(Math.max(prediction.length, label.length), k);
    let [gained, best] = [0, 0];
    for (let i = 0; i < count; i++) {
      const gain = 1 / Math.log(i + 2);
      if (i < prediction.length && label.includes(prediction[i]!)) gained += gain;
      if (i < label.length) best += gain;
    }
    return divided(gained, best);
  },
};

function averagePrecision([prediction, label]: Pair, count: number, relevant: number): number {
  let [found, sum] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (!label.includes(prediction[i]!)) continue;
    found++;
    sum += found / (i + 1);
  }
  return divided(sum, relevant);
}

export const rankingEvaluator: EvaluatorClass = {
  defaults: { metricName: "meanAveragePrecision", k: 10, predictionCol: "prediction", labelCol: "label" },
  check: (params) =>
    void params.check("metricName", (name: string) => Object.hasOwn(ranking, name)).check("k", (k: number) => k > 0),
  *evaluate(params, dataset) {
    const pairs = yield* pairsOf(dataset, params.text("predictionCol"), params.text("labelCol"));
    const metric = ranking[params.text("metricName")]!;
    return mean(pairs, (pair) => metric(pair, params.number("k")));
  },
};
