import { doubleType, integerType, vectorType } from "../../../types/index";
import { classWeights } from "../class-weights";
import { call, cast, double, literal, operation, operator, withColumns } from "../expressions";
import { require } from "../illegal-argument";
import { labelledRows } from "../learning-rows";
import { denseVector } from "../linear-algebra-value";
import { momentsOf, variances } from "../moments";
import { type Program, runKernel } from "../program";
import type { Objective } from "../solver/objective";
import { owlqn } from "../solver/owlqn";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { doubles, sumOf, sumOfValues } from "../tensors";
import { vectorOf } from "../training-data";
import { summaryOf, value } from "../value";
import { classColumns, classPredictions } from "./class-columns";
import { classificationSummary } from "./classification-summary";

const defaults = {
  featuresCol: "features",
  labelCol: "label",
  predictionCol: "prediction",
  rawPredictionCol: "rawPrediction",
  maxIter: 100,
  regParam: 0,
  tol: 1e-6,
  fitIntercept: true,
  standardization: true,
  threshold: 0,
  aggregationDepth: 2,
  maxBlockSizeInMB: 0,
};

/** A linear support vector machine of two classes: the hinge loss with a ridge, over standardised features. */
export const linearSvc: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("maxIter", (count: number) => count >= 0)
      .check("regParam", (weight: number) => weight >= 0)
      .check("tol", (tolerance: number) => tolerance >= 0),
  *fit(params, dataset) {
    const empty = "LinearSVC was given no rows to train on.";
    const { blocks, isWeighted } = yield* labelledRows(params, dataset, { empty, classes: 2 });
    const weights = yield* classWeights(blocks, isWeighted);
    require(weights.length ===
      2, `LinearSVC only supports binary classification. ${weights.length} classes detected in ${params.uid}__labelCol`);
    const moments = yield* momentsOf(blocks, isWeighted);
    const { mean } = moments;
    const size = mean.length;
    const std = variances(moments).map(Math.sqrt);
    const scaled = std.map((deviation) => (deviation === 0 ? 0 : 1 / deviation));
    const hasIntercept = params.flag("fitIntercept");
    const penalty = params.number("regParam");
    const isStandard = params.flag("standardization");
    const penalties = scaled.map((scale) => (isStandard ? penalty : penalty * scale ** 2));

    /** Of the features as they are. */
    const original = (point: Float64Array) => {
      const own = scaled.map((scale, i) => point[i]! * scale);
      const moved = hasIntercept ? own.reduce((sum, one, i) => sum + one * mean[i]!, 0) : 0;
      return { own, intercept: hasIntercept ? point[size]! - moved : 0 };
    };

    function* evaluate(point: Float64Array): Program<Objective> {
      const { own, intercept } = original(point);
      const state = { values: { intercept, isWeighted }, arrays: { weights: own } };
      const parts = yield* runKernel("hingeLoss", blocks, state);
      const slope = sumOfValues(parts, "slope");
      const raw = sumOf(parts, "gradient");
      const shift = hasIntercept ? slope : 0;
      const gradient = new Float64Array(point.length);
      let total = sumOfValues(parts, "loss") / moments.mass;
      for (let i = 0; i < size; i++) {
        gradient[i] = ((raw[i]! - shift * mean[i]!) * scaled[i]!) / moments.mass + penalties[i]! * point[i]!;
        total += 0.5 * penalties[i]! * point[i]! ** 2;
      }
      if (hasIntercept) gradient[size] = slope / moments.mass;
      return { value: total, gradient };
    }

    const start = new Float64Array(size + (hasIntercept ? 1 : 0));
    const options = { maxIterations: params.number("maxIter"), tolerance: params.number("tol") };
    const found = yield* owlqn(evaluate, start, new Float64Array(start.length), options);
    const { own, intercept } = original(found.point);
    return {
      className: "classification.LinearSVCModel",
      state: { values: {}, arrays: { coefficients: own, intercepts: Float64Array.of(intercept) } },
      summary: { values: { classes: 2, objectiveHistory: found.history }, arrays: {} },
    };
  },
};

const coefficientsOf = ({ state }: Model) => doubles(state, "coefficients");

export const linearSvcModel: ModelClass = {
  defaults,
  transform({ params, file }, { plan, schema }) {
    const raw = operation(
      "vector",
      { operation: "margins", model: file },
      vectorOf(schema, params.text("featuresCol")),
    );
    const margin = call("element_at", call("vector_to_array", raw), literal(integerType, 2));
    const isAbove = operator(">", margin, double(params.number("threshold")));
    return withColumns(plan, ...classColumns(params, 2, { raw, prediction: cast(isAbove, doubleType) }));
  },
  data: oneRow(
    [
      storedField("coefficients", vectorType, (state) => denseVector(doubles(state, "coefficients"))),
      storedField("intercept", doubleType, (state) => doubles(state, "intercepts")[0]),
    ],
    ({ coefficients, intercept }) => ({ values: {}, arrays: { coefficients, intercepts: Float64Array.of(intercept) } }),
  ),
  attributes: {
    coefficients: (model) => value(vectorType, denseVector(coefficientsOf(model))),
    intercept: ({ state }) => value(doubleType, doubles(state, "intercepts")[0]),
    numClasses: () => value(integerType, 2),
    numFeatures: (model) => value(integerType, coefficientsOf(model).length),
    evaluate: summaryOf,
    ...classPredictions((model, input) => linearSvcModel.transform(model, input), false),
  },
  summary: classificationSummary((model, input) => linearSvcModel.transform(model, input), "rawPredictionCol"),
  description: (model) => `numClasses=2, numFeatures=${coefficientsOf(model).length}`,
};
