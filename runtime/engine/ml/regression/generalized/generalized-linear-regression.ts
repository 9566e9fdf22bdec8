import type { UnresolvedExpression } from "../../../../plan/unresolved/index";
import { doubleType, integerType, type StructType, vectorType } from "../../../../types/index";
import { alias, column, operation, operator, toDouble, vectorLiteral, withColumns } from "../../expressions";
import { labelledRows } from "../../learning-rows";
import { denseVector, type VectorValue } from "../../linear-algebra-value";
import { rowsOf } from "../../program";
import type { EstimatorClass, Model, ModelClass } from "../../stage";
import { oneRow, storedField } from "../../stored-data";
import { doubles } from "../../tensors";
import { offsetColumn, vectorOf } from "../../training-data";
import { summaryOf, value } from "../../value";
import { familyNames, familyOf, linkNames } from "./families";
import { fitGeneralized } from "./fit";
import { generalizedSummary } from "./summary";

const defaults = {
  family: "gaussian",
  variancePower: 0,
  featuresCol: "features",
  labelCol: "label",
  predictionCol: "prediction",
  fitIntercept: true,
  maxIter: 25,
  tol: 1e-6,
  regParam: 0,
  solver: "irls",
  aggregationDepth: 2,
};

/** Linear models whose labels have another distribution than the normal one, or whose mean goes through a link. */
export const generalizedLinearRegression: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("family", (name: string) => familyNames.includes(name.toLowerCase()))
      .check("link", (name: string) => linkNames.includes(name.toLowerCase()))
      .check("variancePower", (power: number) => power === 0 || power >= 1)
      .check("regParam", (weight: number) => weight >= 0)
      .check("maxIter", (count: number) => count >= 0)
      .check("tol", (tolerance: number) => tolerance >= 0)
      .check("solver", (solver: string) => solver === "irls"),
  *fit(params, dataset) {
    familyOf(params);
    const empty = "GeneralizedLinearRegression was given no rows to train on.";
    const { field: _, ...rows } = yield* labelledRows(params, dataset, { empty });
    const fitted = yield* fitGeneralized({ params, ...rows });
    const { coefficients, intercept, spread, iterations } = fitted;
    return {
      className: "regression.GeneralizedLinearRegressionModel",
      state: { values: {}, arrays: { coefficients, intercepts: Float64Array.of(intercept) } },
      summary: { values: { iterations }, arrays: { ...(spread && { spread }) } },
    };
  },
};

/** What is linear in the features of a vector, with its row's offset. */
function linearOf({ params, file }: Model, features: UnresolvedExpression): UnresolvedExpression {
  const name = "GeneralizedLinearRegressionModel";
  const linear = operation("number", { operation: "linear", model: file, name }, features);
  const offset = offsetColumn(params);
  return offset === undefined ? linear : operator("+", linear, toDouble(offset));
}

const meanOf = ({ params }: Model, linear: UnresolvedExpression) =>
  operation("number", { operation: "mean", ...familyOf(params) }, linear);

export const generalizedLinearRegressionModel: ModelClass = {
  defaults,
  transform(model, { plan, schema }) {
    const { params } = model;
    const linear = linearOf(model, vectorOf(schema as StructType, params.text("featuresCol")));
    const prediction = params.text("predictionCol");
    const link = params.optional<string>("linkPredictionCol") ?? "";
    const linked = link === "" ? plan : withColumns(plan, alias(link, linear));
    if (prediction === "") return linked;
    return withColumns(linked, alias(prediction, meanOf(model, link === "" ? linear : column(link))));
  },
  data: oneRow(
    [
      storedField("intercept", doubleType, (state) => doubles(state, "intercepts")[0]),
      storedField("coefficients", vectorType, (state) => denseVector(doubles(state, "coefficients"))),
    ],
    ({ intercept, coefficients }) => ({ values: {}, arrays: { coefficients, intercepts: Float64Array.of(intercept) } }),
  ),
  attributes: {
    coefficients: ({ state }) => value(vectorType, denseVector(doubles(state, "coefficients"))),
    intercept: ({ state }) => value(doubleType, doubles(state, "intercepts")[0]),
    numFeatures: ({ state }) => value(integerType, doubles(state, "coefficients").length),
    evaluate: summaryOf,
    *predict(model, [vector]) {
      const linear = operation(
        "number",
        { operation: "linear", model: model.file },
        vectorLiteral(vector as VectorValue),
      );
      const [row] = yield* rowsOf({ kind: "Project", child: { kind: "OneRow" }, list: [meanOf(model, linear)] });
      return value(doubleType, row![0]);
    },
  },
  summary: generalizedSummary((model, input) => generalizedLinearRegressionModel.transform(model, input)),
  description: ({ params, state }) =>
    `family=${params.text("family")}, link=${familyOf(params).link}, numFeatures=${doubles(state, "coefficients").length}`,
};
