import { arrayType, doubleType, integerType, longType, stringType, vectorType } from "../../../types/index";
import { type RegressionMetrics, regressionMetrics } from "../evaluation/regression-evaluator";
import {
  aggregate,
  alias,
  call,
  column,
  operation,
  operator,
  select,
  toDouble,
  vectorLiteral,
  withColumns,
} from "../expressions";
import { labelledRows } from "../learning-rows";
import { denseVector, type VectorValue } from "../linear-algebra-value";
import type { Params } from "../params";
import { predictionsOf } from "../predictions";
import { type Program, rowsOf, runKernel } from "../program";
import { spreadOf } from "../solver/weighted-least-squares";
import type { Attributes, EstimatorClass, Model, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { doubles } from "../tensors";
import { vectorOf, weightColumn } from "../training-data";
import { frame, summaryOf, value } from "../value";
import { leastSquares, type Sums, sumsOf } from "./least-squares";
import { notAvailable, type Significance, significance } from "./significance";

const defaults = {
  featuresCol: "features",
  labelCol: "label",
  predictionCol: "prediction",
  maxIter: 100,
  regParam: 0,
  elasticNetParam: 0,
  tol: 1e-6,
  fitIntercept: true,
  standardization: true,
  solver: "auto",
  loss: "squaredError",
  epsilon: 1.35,
  aggregationDepth: 2,
  maxBlockSizeInMB: 0,
};

/** Least squares with an elastic net, from the sums of products of all features: one pass over the rows. */
export const linearRegression: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("regParam", (weight: number) => weight >= 0)
      .check("elasticNetParam", (share: number) => share >= 0 && share <= 1)
      .check("maxIter", (count: number) => count >= 0)
      .check("tol", (tolerance: number) => tolerance >= 0)
      .check("solver", (solver: string) => ["auto", "normal", "l-bfgs"].includes(solver))
      .check("loss", (loss: string) => loss === "squaredError"),
  *fit(params, dataset) {
    const empty = "LinearRegression was given no rows to train on.";
    const { blocks, isWeighted } = yield* labelledRows(params, dataset, { empty });
    const values = { hasLabel: true, isWeighted };
    const parts = yield* runKernel("gram", blocks, { values, arrays: {} });
    const sums = sumsOf(parts);
    const fitted = leastSquares(sums, params);
    const spread = spreadFor(sums, params);
    return {
      className: "regression.LinearRegressionModel",
      state: {
        values: {},
        arrays: { coefficients: fitted.coefficients, intercepts: Float64Array.of(fitted.intercept) },
      },
      summary: { values: { history: fitted.history }, arrays: { ...(spread && { spread }) } },
    };
  },
};

/** Of as many features Spark's normal equations are, at most. */
const maxNormal = 4096;

/** What standard errors are made from; undefined where Spark does not solve the normal equations. */
function spreadFor(sums: Sums, params: Params): Float64Array | undefined {
  const [solver, ridge] = [params.text("solver"), params.number("regParam")];
  const isNormal = solver === "normal" || (solver === "auto" && sums.sums.length <= maxNormal);
  if (!isNormal || (ridge > 0 && params.number("elasticNetParam") > 0)) return undefined;
  return spreadOf(sums, {
    hasIntercept: params.flag("fitIntercept"),
    ridge,
    isStandard: params.flag("standardization"),
    isLabelStandard: true,
  });
}

const coefficientsOf = ({ state }: Model) => doubles(state, "coefficients");
const interceptOf = ({ state }: Model) => doubles(state, "intercepts")[0]!;

const residualOf = (params: Params) =>
  operator("-", toDouble(params.text("labelCol")), column(params.text("predictionCol")));

function* metricsOf(model: Model): Program<RegressionMetrics> {
  const { params } = model;
  const predictions = yield* predictionsOf(linearRegressionModel.transform, model);
  const columns = {
    label: params.text("labelCol"),
    prediction: params.text("predictionCol"),
    weight: weightColumn(params),
  };
  return yield* regressionMetrics(predictions, columns, !params.flag("fitIntercept"));
}

const metric = (
  of: (metrics: RegressionMetrics, model: Model) => number,
  type: typeof doubleType = doubleType,
): Attributes[string] =>
  function* (model) {
    const found = of(yield* metricsOf(model), model);
    return value(type, type === longType ? BigInt(found) : found);
  };

/** @throws SparkError where the normal equations were not solved */
const sureness = (of: keyof Significance, what: string): Attributes[string] =>
  function* (model) {
    const { params, summary } = model;
    const spread = summary!.arrays.spread as Float64Array | undefined;
    if (!spread) throw notAvailable(what, "LinearRegressionModel");
    const metrics = yield* metricsOf(model);
    const degrees = degreesOfFreedom(metrics, model);
    const estimates = [...coefficientsOf(model), ...(params.flag("fitIntercept") ? [interceptOf(model)] : [])];
    const dispersion = (metrics.meanSquaredError * metrics.mass) / degrees;
    return value(arrayType(doubleType, false), significance(estimates, spread, dispersion, degrees)[of]);
  };

const degreesOfFreedom = ({ count }: RegressionMetrics, model: Model) =>
  count - coefficientsOf(model).length - (model.params.flag("fitIntercept") ? 1 : 0);

const textOf =
  (name: string): Attributes[string] =>
  ({ params }) =>
    value(stringType, params.text(name));

export const linearRegressionModel: ModelClass = {
  defaults,
  transform({ params, file }, { plan, schema }) {
    const found = operation(
      "number",
      { operation: "linear", model: file },
      vectorOf(schema, params.text("featuresCol")),
    );
    return withColumns(plan, alias(params.text("predictionCol"), found));
  },
  data: oneRow(
    [
      storedField("intercept", doubleType, (state) => doubles(state, "intercepts")[0]),
      storedField("coefficients", vectorType, (state) => denseVector(doubles(state, "coefficients"))),
      storedField("scale", doubleType, () => 1),
    ],
    ({ intercept, coefficients }) => ({ values: {}, arrays: { intercepts: Float64Array.of(intercept), coefficients } }),
  ),
  attributes: {
    coefficients: (model) => value(vectorType, denseVector(coefficientsOf(model))),
    intercept: (model) => value(doubleType, interceptOf(model)),
    evaluate: summaryOf,
    scale: () => value(doubleType, 1),
    numFeatures: (model) => value(integerType, coefficientsOf(model).length),
    *predict(model, [vector]) {
      return yield* predictOne(model, vector as VectorValue);
    },
  },
  summary: {
    *predictions(model) {
      return frame(yield* predictionsOf(linearRegressionModel.transform, model));
    },
    *residuals(model) {
      const { params } = model;
      const predictions = yield* predictionsOf(linearRegressionModel.transform, model);
      return frame(select(predictions, alias("residuals", residualOf(params))));
    },
    *devianceResiduals(model) {
      const { params } = model;
      const weight = weightColumn(params);
      const predictions = yield* predictionsOf(linearRegressionModel.transform, model);
      const weighted =
        weight === undefined ? residualOf(params) : operator("*", residualOf(params), call("sqrt", toDouble(weight)));
      const [row] = yield* rowsOf(aggregate(predictions, [], call("min", weighted), call("max", weighted)));
      return value(arrayType(doubleType, false), row as readonly number[]);
    },
    coefficientStandardErrors: sureness("standardErrors", "Std. Error of coefficients"),
    tValues: sureness("tValues", "t-statistic"),
    pValues: sureness("pValues", "p-value"),
    featuresCol: textOf("featuresCol"),
    labelCol: textOf("labelCol"),
    predictionCol: textOf("predictionCol"),
    objectiveHistory: ({ summary }) => value(arrayType(doubleType, false), summary!.values.history),
    totalIterations: ({ summary }) => value(integerType, (summary!.values.history as readonly number[]).length - 1),
    explainedVariance: metric(({ explainedVariance }) => explainedVariance),
    meanAbsoluteError: metric(({ meanAbsoluteError }) => meanAbsoluteError),
    meanSquaredError: metric(({ meanSquaredError }) => meanSquaredError),
    rootMeanSquaredError: metric(({ meanSquaredError }) => Math.sqrt(meanSquaredError)),
    r2: metric(({ r2 }) => r2),
    r2adj: metric((metrics, model) => {
      const shift = model.params.flag("fitIntercept") ? 1 : 0;
      return 1 - ((1 - metrics.r2) * (metrics.count - shift)) / degreesOfFreedom(metrics, model);
    }),
    numInstances: metric(({ count }) => count, longType as typeof doubleType),
    degreesOfFreedom: metric(degreesOfFreedom, longType as typeof doubleType),
  },
  description: (model) => `numFeatures=${coefficientsOf(model).length}`,
};

function* predictOne(model: Model, vector: VectorValue) {
  const number = operation("number", { operation: "linear", model: model.file }, vectorLiteral(vector));
  const [row] = yield* rowsOf({ kind: "Project", child: { kind: "OneRow" }, list: [number] });
  return value(doubleType, row![0]);
}
