import { integerType } from "../../../types/index";
import { classColumns, classPredictions } from "../classification/class-columns";
import { classificationSummary } from "../classification/classification-summary";
import { defaultSeed } from "../default-seed";
import { call, double, operation, operator, withColumns } from "../expressions";
import { labelledRows } from "../learning-rows";
import { momentsOf } from "../moments";
import type { EstimatorClass, ModelClass } from "../stage";
import { vectorOf } from "../training-data";
import { summaryOf, value } from "../value";
import { checkFactorization, factorizationDefaults, fitFactorization, shapeOf } from "./fit";
import { factorizationAttributes, factorizationData, factorizationDescription, marginOf, stateOf } from "./model";

const defaults = {
  ...factorizationDefaults,
  probabilityCol: "probability",
  rawPredictionCol: "rawPrediction",
  seed: defaultSeed("org.apache.spark.ml.classification.FMClassifier"),
};

/** A factorization machine (Rendle) for two classes: its loss is logistic. */
export const fmClassifier: EstimatorClass = {
  defaults,
  check: checkFactorization,
  *fit(params, dataset) {
    const empty = "FMClassifier was given no rows to train on.";
    const { blocks } = yield* labelledRows(params, dataset, { empty, classes: 2 });
    const size = (yield* momentsOf(blocks)).mean.length;
    const { weights, history } = yield* fitFactorization(params, blocks, size, true);
    return {
      className: "classification.FMClassificationModel",
      state: stateOf(weights, size, shapeOf(params)),
      summary: { values: { classes: 2, objectiveHistory: history }, arrays: {} },
    };
  },
};

const transform: ModelClass["transform"] = (model, { plan, schema }) => {
  const { params } = model;
  const margin = marginOf(model, vectorOf(schema, params.text("featuresCol")));
  const raw = call("array_to_vector", call("array", operator("*", margin, double(-1)), margin));
  const chance = operation("vector", { operation: "chances", binary: true, computed: 1 }, raw);
  const thresholds = params.optional<readonly number[]>("thresholds");
  const prediction = operation("number", { operation: "likeliest", ...(thresholds && { thresholds }) }, chance);
  return withColumns(plan, ...classColumns(params, 2, { raw, chance, prediction }));
};

export const fmClassificationModel: ModelClass = {
  defaults,
  transform,
  data: factorizationData,
  attributes: {
    ...factorizationAttributes,
    numClasses: () => value(integerType, 2),
    evaluate: summaryOf,
    ...classPredictions(transform),
  },
  summary: classificationSummary(transform),
  description: (model) => `numClasses=2, ${factorizationDescription(model)}`,
};
