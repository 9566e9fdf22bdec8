import { booleanType, doubleType, integerType, matrixType, vectorType } from "../../../types/index";
import { classWeights } from "../class-weights";
import { operation, withColumns } from "../expressions";
import { illegalArgument, require } from "../illegal-argument";
import { labelledRows } from "../learning-rows";
import { denseMatrix, denseVector } from "../linear-algebra-value";
import { momentsOf, variances } from "../moments";
import type { Params } from "../params";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { doubles } from "../tensors";
import { vectorOf } from "../training-data";
import { summaryOf, value } from "../value";
import { classColumns, classPredictions } from "./class-columns";
import { classificationSummary } from "./classification-summary";
import { fitBinary } from "./fit-binary";
import { fitMultinomial } from "./fit-multinomial";

const defaults = {
  featuresCol: "features",
  labelCol: "label",
  predictionCol: "prediction",
  probabilityCol: "probability",
  rawPredictionCol: "rawPrediction",
  maxIter: 100,
  regParam: 0,
  elasticNetParam: 0,
  tol: 1e-6,
  fitIntercept: true,
  standardization: true,
  threshold: 0.5,
  family: "auto",
  aggregationDepth: 2,
  maxBlockSizeInMB: 0,
};

/** Logistic regression, binomial or multinomial, with an elastic net; by L-BFGS over standardised features. */
export const logisticRegression: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("maxIter", (count: number) => count >= 0)
      .check("regParam", (weight: number) => weight >= 0)
      .check("elasticNetParam", (share: number) => share >= 0 && share <= 1)
      .check("tol", (tolerance: number) => tolerance >= 0)
      .check("threshold", (chance: number) => chance >= 0 && chance <= 1)
      .check("family", (family: string) => ["auto", "binomial", "multinomial"].includes(family)),
  *fit(params, dataset) {
    const empty = "LogisticRegression was given no rows to train on.";
    const { blocks, isWeighted } = yield* labelledRows(params, dataset, { empty });
    const weights = yield* classWeights(blocks, isWeighted);
    const moments = yield* momentsOf(blocks, isWeighted);
    const training = {
      params,
      blocks,
      isWeighted,
      weights,
      mean: moments.mean,
      std: variances(moments).map(Math.sqrt),
    };
    const family = params.text("family");
    const isBinary = family === "binomial" || (family === "auto" && weights.length <= 2);
    require(family !== "binomial" ||
      weights.length <= 2, `Binomial family only supports 1 or 2 outcome classes but found ${weights.length}.`);
    const fitted = isBinary ? yield* fitBinary(training) : yield* fitMultinomial(training);
    const classes = isBinary ? 2 : weights.length;
    return {
      className: "classification.LogisticRegressionModel",
      state: {
        values: { classes, isMultinomial: !isBinary },
        arrays: { coefficients: fitted.coefficients, intercepts: fitted.intercepts },
      },
      summary: { values: { classes, objectiveHistory: fitted.history }, arrays: {} },
    };
  },
};

const classesOf = ({ state }: Model) => state.values.classes as number;
const coefficientsOf = ({ state }: Model) => doubles(state, "coefficients");
const interceptsOf = ({ state }: Model) => doubles(state, "intercepts");
const sizeOf = (model: Model) => coefficientsOf(model).length / interceptsOf(model).length;

function thresholdsOf(params: Params, classes: number): readonly number[] | undefined {
  const set = params.optional<readonly number[]>("thresholds");
  if (set) return set;
  const threshold = params.number("threshold");
  return classes === 2 && threshold !== 0.5 ? [1 - threshold, threshold] : undefined;
}

const requireBinary = (model: Model, name: string) => {
  if (!model.state.values.isMultinomial) return;
  throw illegalArgument(
    `Multinomial models contain a ${name === "intercept" ? "vector of intercepts" : "matrix of coefficients"}, use ${name === "intercept" ? "interceptVector" : "coefficientMatrix"} instead.`,
    "SparkException",
  );
};

export const logisticRegressionModel: ModelClass = {
  defaults,
  transform(model, { plan, schema }) {
    const { params, file } = model;
    const binary = classesOf(model) === 2 && !model.state.values.isMultinomial;
    const raw = operation(
      "vector",
      { operation: "margins", model: file },
      vectorOf(schema, params.text("featuresCol")),
    );
    const chance = operation("vector", { operation: "chances", binary }, raw);
    const thresholds = thresholdsOf(params, classesOf(model));
    const likeliest = operation("number", { operation: "likeliest", ...(thresholds && { thresholds }) }, chance);
    return withColumns(plan, ...classColumns(params, classesOf(model), { raw, chance, prediction: likeliest }));
  },
  data: oneRow(
    [
      storedField("numClasses", integerType, ({ values }) => values.classes),
      storedField("numFeatures", integerType, ({ arrays }) => arrays.coefficients!.length / arrays.intercepts!.length),
      storedField("interceptVector", vectorType, (state) => denseVector(doubles(state, "intercepts"))),
      storedField("coefficientMatrix", matrixType, ({ arrays: { coefficients, intercepts } }) =>
        denseMatrix(intercepts!.length, coefficients!.length / intercepts!.length, coefficients!),
      ),
      storedField("isMultinomial", booleanType, ({ values }) => values.isMultinomial),
    ],
    ({ numClasses, interceptVector, coefficientMatrix, isMultinomial }) => ({
      values: { classes: numClasses, isMultinomial },
      arrays: { coefficients: coefficientMatrix, intercepts: interceptVector },
    }),
  ),
  attributes: {
    coefficients: (model) => {
      requireBinary(model, "coefficients");
      return value(vectorType, denseVector(coefficientsOf(model)));
    },
    intercept: (model) => {
      requireBinary(model, "intercept");
      return value(doubleType, interceptsOf(model)[0]);
    },
    coefficientMatrix: (model) =>
      value(matrixType, denseMatrix(interceptsOf(model).length, sizeOf(model), coefficientsOf(model))),
    interceptVector: (model) => value(vectorType, denseVector(interceptsOf(model))),
    evaluate: summaryOf,
    numClasses: (model) => value(integerType, classesOf(model)),
    numFeatures: (model) => value(integerType, sizeOf(model)),
    ...classPredictions((model, input) => logisticRegressionModel.transform(model, input)),
  },
  summary: classificationSummary((model, input) => logisticRegressionModel.transform(model, input)),
  description: (model) => `numClasses=${classesOf(model)}, numFeatures=${sizeOf(model)}`,
};
