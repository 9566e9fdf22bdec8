import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { arrayType, doubleType, integerType, stringType } from "../../../types/index";
import { scoreOf } from "../evaluation/classification-evaluators";
import { confusionOf, multiclassMetrics } from "../evaluation/confusion";
import { areaUnder, type Curve, prOf, type RankedScores, rankedScores, rocOf } from "../evaluation/ranked-scores";
import { alias, column, double, select } from "../expressions";
import { predictionsOf } from "../predictions";
import type { Program } from "../program";
import type { Attributes, Model, ModelClass } from "../stage";
import { weightColumn } from "../training-data";
import { frame, value } from "../value";

/** Thresholds of its curves. */
const bins = 1000;
const doubles = arrayType(doubleType, false);
const textOf =
  (name: string): Attributes[string] =>
  ({ params }) =>
    value(stringType, params.text(name));

/**
 * What a classifier tells of the data it was trained on: of all classes, and of two by every threshold.
 * @param scoreParam the parameter that names the column by which rows are ranked
 */
export function classificationSummary(
  transform: ModelClass["transform"],
  scoreParam: "probabilityCol" | "rawPredictionCol" = "probabilityCol",
): Attributes {
  function* metricsOf(model: Model) {
    const { params } = model;
    const columns = {
      label: params.text("labelCol"),
      prediction: params.text("predictionCol"),
      weight: weightColumn(params),
    };
    const confusion = yield* confusionOf(yield* predictionsOf(transform, model), columns);
    return { confusion, metrics: multiclassMetrics(confusion) };
  }
  type Metrics = ReturnType<typeof multiclassMetrics>;
  const overall = (metric: (metrics: Metrics, beta: number) => number): Attributes[string] =>
    function* (model, [beta]) {
      return value(doubleType, metric((yield* metricsOf(model)).metrics, (beta as number | undefined) ?? 1));
    };
  const byLabel = (metric: (metrics: Metrics, label: number, beta: number) => number): Attributes[string] =>
    function* (model, [beta]) {
      const { confusion, metrics } = yield* metricsOf(model);
      const of = (label: number) => metric(metrics, label, (beta as number | undefined) ?? 1);
      return value(doubles, confusion.labels.map(of));
    };
  function* ranked(model: Model): Program<RankedScores> {
    const { params } = model;
    const scored = yield* predictionsOf(transform, model);
    const score = scoreOf(params.text(scoreParam), true);
    return yield* rankedScores(scored, score, params.text("labelCol"), weightColumn(params), bins);
  }
  const curve = (x: string, y: string, of: (scores: RankedScores) => Curve): Attributes[string] =>
    function* (model) {
      return frame(pointsFrame(x, y, of(yield* ranked(model))));
    };
  return {
    *predictions(model) {
      return frame(yield* predictionsOf(transform, model));
    },
    objectiveHistory: ({ summary }) => value(doubles, summary!.values.objectiveHistory),
    totalIterations: ({ summary }) =>
      value(integerType, Math.max((summary!.values.objectiveHistory as readonly number[]).length - 1, 0)),
    featuresCol: textOf("featuresCol"),
    labelCol: textOf("labelCol"),
    predictionCol: textOf("predictionCol"),
    probabilityCol: textOf("probabilityCol"),
    scoreCol: textOf(scoreParam),
    weightCol: ({ params }) => value(stringType, weightColumn(params) ?? "weightCol"),
    *labels(model) {
      return value(doubles, (yield* metricsOf(model)).confusion.labels);
    },
    accuracy: overall(({ accuracy }) => accuracy),
    weightedPrecision: overall(({ weighted, precision }) => weighted(precision)),
    weightedRecall: overall(({ weighted, recall }) => weighted(recall)),
    weightedTruePositiveRate: overall(({ weighted, recall }) => weighted(recall)),
    weightedFalsePositiveRate: overall(({ weighted, falsePositiveRate }) => weighted(falsePositiveRate)),
    weightedFMeasure: overall(({ weighted, fMeasure }, beta) => weighted((label) => fMeasure(label, beta))),
    precisionByLabel: byLabel(({ precision }, label) => precision(label)),
    recallByLabel: byLabel(({ recall }, label) => recall(label)),
    truePositiveRateByLabel: byLabel(({ recall }, label) => recall(label)),
    falsePositiveRateByLabel: byLabel(({ falsePositiveRate }, label) => falsePositiveRate(label)),
    fMeasureByLabel: byLabel(({ fMeasure }, label, beta) => fMeasure(label, beta)),
    *areaUnderROC(model) {
      return value(doubleType, areaUnder(rocOf(yield* ranked(model))));
    },
    roc: curve("FPR", "TPR", rocOf),
    pr: curve("recall", "precision", prOf),
    precisionByThreshold: curve("threshold", "precision", ({ thresholds }) =>
      thresholds.map(({ score, positives, negatives }) => [score, positives / (positives + negatives)]),
    ),
    recallByThreshold: curve("threshold", "recall", ({ thresholds, positives }) =>
      thresholds.map((at) => [at.score, positives === 0 ? 0 : at.positives / positives]),
    ),
    fMeasureByThreshold: curve("threshold", "F-Measure", ({ thresholds, positives }) =>
      thresholds.map((at) => [at.score, (2 * at.positives) / (at.positives + at.negatives + positives)]),
    ),
  };
}

function pointsFrame(x: string, y: string, points: Curve): UnresolvedPlan {
  const values: UnresolvedPlan = { kind: "Values", rows: points.map((point) => point.map(double)) };
  return select(values, alias(x, column("col1")), alias(y, column("col2")));
}
