import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { integerType, isVector } from "../../../types/index";
import { aggregate, alias, call, cast, column, double, literal, operator, select, toDouble } from "../expressions";
import type { Params } from "../params";
import { type Program, rowsOf, schemaOf } from "../program";
import { fieldOf, requireNumeric } from "../schema";
import type { EvaluatorClass } from "../stage";
import { weightColumn } from "../training-data";
import { confusionOf, multiclassMetrics } from "./confusion";
import { areaUnder, prOf, rankedScores, rocOf } from "./ranked-scores";

/** The score of class 1 in a column of vectors, or a number itself. */
export const scoreOf = (name: string, isVectorColumn: boolean) =>
  isVectorColumn ? call("element_at", call("vector_to_array", column(name)), literal(integerType, 2)) : toDouble(name);

/** Areas under the curves of all thresholds. */
export const binaryClassificationEvaluator: EvaluatorClass = {
  defaults: { metricName: "areaUnderROC", rawPredictionCol: "rawPrediction", labelCol: "label", numBins: 1000 },
  check: (params) =>
    void params.check("metricName", (name: string) => name === "areaUnderROC" || name === "areaUnderPR"),
  *evaluate(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const [raw, label] = [params.text("rawPredictionCol"), params.text("labelCol")];
    const field = fieldOf(schema, raw);
    requireNumeric(schema, label);
    const [score, bins] = [scoreOf(raw, isVector(field.type)), params.number("numBins")];
    const ranked = yield* rankedScores(dataset, score, label, weightColumn(params), bins);
    return areaUnder(params.text("metricName") === "areaUnderROC" ? rocOf(ranked) : prOf(ranked));
  },
};

type Metrics = ReturnType<typeof multiclassMetrics>;

/** By `metricName`; those of one label take `metricLabel`, F-measures `beta`. */
const metrics: Readonly<Record<string, (metrics: Metrics, label: number, beta: number) => number>> = {
  f1: ({ weighted, fMeasure }) => weighted((label) => fMeasure(label)),
  accuracy: ({ accuracy }) => accuracy,
  weightedPrecision: ({ weighted, precision }) => weighted(precision),
  weightedRecall: ({ weighted, recall }) => weighted(recall),
  weightedTruePositiveRate: ({ weighted, recall }) => weighted(recall),
  weightedFalsePositiveRate: ({ weighted, falsePositiveRate }) => weighted(falsePositiveRate),
  weightedFMeasure: ({ weighted, fMeasure }, _, beta) => weighted((label) => fMeasure(label, beta)),
  truePositiveRateByLabel: ({ recall }, label) => recall(label),
  falsePositiveRateByLabel: ({ falsePositiveRate }, label) => falsePositiveRate(label),
  precisionByLabel: ({ precision }, label) => precision(label),
  recallByLabel: ({ recall }, label) => recall(label),
  fMeasureByLabel: ({ fMeasure }, label, beta) => fMeasure(label, beta),
  hammingLoss: ({ accuracy }) => 1 - accuracy,
};

export const multiclassClassificationEvaluator: EvaluatorClass = {
  defaults: { metricName: "f1", predictionCol: "prediction", labelCol: "label", metricLabel: 0, beta: 1, eps: 1e-15 },
  check: (params) =>
    void params.check("metricName", (name: string) => name === "logLoss" || Object.hasOwn(metrics, name)),
  *evaluate(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const [prediction, label] = [params.text("predictionCol"), params.text("labelCol")];
    requireNumeric(schema, prediction);
    requireNumeric(schema, label);
    if (params.text("metricName") === "logLoss") return yield* logLoss(params, dataset);
    const confusion = yield* confusionOf(dataset, { label, prediction, weight: weightColumn(params) });
    const metric = metrics[params.text("metricName")]!;
    return metric(multiclassMetrics(confusion), params.number("metricLabel"), params.number("beta"));
  },
};

/** The mean of −log of the chance that each row's own class was given, no less than `eps`. */
function* logLoss(params: Params, dataset: UnresolvedPlan): Program<number> {
  const weight = weightColumn(params);
  const name = params.optional<string>("probabilityCol") ?? "probability";
  const { type } = fieldOf(yield* schemaOf(dataset), name);
  const chances = isVector(type) ? call("vector_to_array", column(name)) : column(name);
  const place = operator("+", cast(column(params.text("labelCol")), integerType), literal(integerType, 1));
  const eps = params.number("eps");
  const bounded = call("least", call("greatest", call("element_at", chances, place), double(eps)), double(1 - eps));
  const mass = weight === undefined ? double(1) : toDouble(weight);
  const losses = select(dataset, alias("loss", operator("*", mass, call("ln", bounded))), alias("mass", mass));
  const [row] = yield* rowsOf(aggregate(losses, [], call("sum", column("loss")), call("sum", column("mass"))));
  const [loss, total] = row as [number, number];
  return -loss / total;
}
