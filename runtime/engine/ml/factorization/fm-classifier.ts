import { integerType } from "../../../types/index";
import { classColumns, classPredictions } from "../classification/class-columns";
import { classificationSummary } from "../classification/classification-summary";
import { defaultSeed } from "../default-seed";
import { call, double, operation, operator, withColumns } from "../expressions";
import { require } from "../illegal-argument";
import { momentsOf } from "../moments";
import { schemaOf } from "../program";
import { requireNumeric, requireVector } from "../schema";
import type { EstimatorClass, ModelClass } from "../stage";
import { trainingBlocks, vectorOf } from "../training-data";
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
    const schema = yield* schemaOf(dataset);
    const [features, label] = [params.text("featuresCol"), params.text("labelCol")];
    requireVector(schema, features);
    requireNumeric(schema, label);
    const blocks = yield* trainingBlocks(dataset, { features, label, classes: 2 });
    require(blocks.rows > 0, "FMClassifier was given no rows to train on.");
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
  const chance = operation("vector", { operation: "chances", binary: true }, raw);
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
