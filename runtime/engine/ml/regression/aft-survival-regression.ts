import { doubleType, integerType, vectorType } from "../../../types/index";
import { checked, checkedNumber } from "../checked-columns";
import { alias, call, double, operation, operator, select, toDouble, vectorLiteral, withColumns } from "../expressions";
import { require } from "../illegal-argument";
import { denseVector, type VectorValue } from "../linear-algebra-value";
import { momentsOf, variances } from "../moments";
import { blocksOf, type Program, rowsOf, runKernel, schemaOf } from "../program";
import { requireNumeric, requireVector } from "../schema";
import { lbfgs } from "../solver/lbfgs";
import type { Objective } from "../solver/objective";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { doubles, sumOf, sumOfValues } from "../tensors";
import { finiteVectorOf, vectorOf } from "../training-data";
import { value } from "../value";

const defaults = {
  featuresCol: "features",
  labelCol: "label",
  predictionCol: "prediction",
  censorCol: "censor",
  fitIntercept: true,
  maxIter: 100,
  tol: 1e-6,
  quantileProbabilities: [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99],
  aggregationDepth: 2,
  maxBlockSizeInMB: 0,
};

const isChance = (chance: number) => chance > 0 && chance < 1;

/** Accelerated failure times, of which some have not ended yet, after Weibull; by L-BFGS over standardised features. */
export const aftSurvivalRegression: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("quantileProbabilities", (list: number[]) => list.length > 0 && list.every(isChance))
      .check("maxIter", (count: number) => count >= 0)
      .check("tol", (tolerance: number) => tolerance >= 0),
  *fit(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const [features, label, censor] = [params.text("featuresCol"), params.text("labelCol"), params.text("censorCol")];
    requireVector(schema, features);
    requireNumeric(schema, label);
    requireNumeric(schema, censor);
    const event = toDouble(censor);
    const isOther = operator(
      "and",
      call("not", operator("=", event, double(0))),
      call("not", operator("=", event, double(1))),
    );
    const blocks = yield* blocksOf(
      select(
        dataset,
        alias("features", finiteVectorOf(schema, features)),
        alias("label", checkedNumber(toDouble(label), "Labels")),
        alias("event", checked(event, [[isOther, "censor of class AFTPoint must be 1.0 or 0.0"]])),
      ),
    );
    require(blocks.rows > 0, "AFTSurvivalRegression was given no rows to train on.");
    const moments = yield* momentsOf(blocks);
    const size = moments.mean.length;
    const scaled = variances(moments).map((variance) => (variance === 0 ? 0 : 1 / Math.sqrt(variance)));
    const hasIntercept = params.flag("fitIntercept");
    const shift = hasIntercept ? moments.mean : new Float64Array(size);

    /** Of the features as they are. */
    const original = (point: Float64Array) => {
      const weights = scaled.map((scale, i) => point[i]! * scale);
      const moved = weights.reduce((sum, weight, i) => sum + weight * shift[i]!, 0);
      return { weights, intercept: hasIntercept ? point[size]! - moved : 0, logScale: point[size + 1]! };
    };

    function* evaluate(point: Float64Array): Program<Objective> {
      const { weights, ...values } = original(point);
      const parts = yield* runKernel("survivalLoss", blocks, { values, arrays: { weights } });
      const slope = sumOfValues(parts, "slope");
      const raw = sumOf(parts, "gradient");
      const gradient = new Float64Array(size + 2);
      for (let i = 0; i < size; i++) gradient[i] = ((raw[i]! - slope * shift[i]!) * scaled[i]!) / blocks.rows;
      if (hasIntercept) gradient[size] = slope / blocks.rows;
      gradient[size + 1] = sumOfValues(parts, "scaleSlope") / blocks.rows;
      return { value: sumOfValues(parts, "loss") / blocks.rows, gradient };
    }

    const options = { maxIterations: params.number("maxIter"), tolerance: params.number("tol") };
    const { point } = yield* lbfgs(evaluate, new Float64Array(size + 2), options);
    const { weights, intercept, logScale } = original(point);
    return {
      className: "regression.AFTSurvivalRegressionModel",
      state: {
        values: { scale: Math.exp(logScale) },
        arrays: { coefficients: weights, intercepts: Float64Array.of(intercept) },
      },
    };
  },
};

const scaleOf = ({ state }: Model) => state.values.scale as number;

const linearOf = ({ file }: Model, features: ReturnType<typeof vectorOf>) =>
  operation("number", { operation: "linear", model: file, name: "AFTSurvivalRegressionModel" }, features);

const timeOf = (model: Model, features: ReturnType<typeof vectorOf>) => call("exp", linearOf(model, features));

/** Times at which shares of the rows have ended. */
function quantilesOf(model: Model, features: ReturnType<typeof vectorOf>) {
  const factors = model.params
    .numbers("quantileProbabilities")
    .map((share) => Math.exp(Math.log(-Math.log(1 - share)) * scaleOf(model)));
  const times = factors.map((factor) => operator("*", timeOf(model, features), double(factor)));
  return call("array_to_vector", call("array", ...times));
}

export const aftSurvivalRegressionModel: ModelClass = {
  defaults,
  transform(model, { plan, schema }) {
    const { params } = model;
    const features = vectorOf(schema, params.text("featuresCol"));
    const quantiles = params.optional<string>("quantilesCol") ?? "";
    return withColumns(
      plan,
      alias(params.text("predictionCol"), timeOf(model, features)),
      ...(quantiles === "" ? [] : [alias(quantiles, quantilesOf(model, features))]),
    );
  },
  data: oneRow(
    [
      storedField("coefficients", vectorType, (state) => denseVector(doubles(state, "coefficients"))),
      storedField("intercept", doubleType, (state) => doubles(state, "intercepts")[0]),
      storedField("scale", doubleType, ({ values }) => values.scale),
    ],
    ({ coefficients, intercept, scale }) => ({
      values: { scale },
      arrays: { coefficients, intercepts: Float64Array.of(intercept) },
    }),
  ),
  attributes: {
    coefficients: ({ state }) => value(vectorType, denseVector(doubles(state, "coefficients"))),
    intercept: ({ state }) => value(doubleType, doubles(state, "intercepts")[0]),
    scale: (model) => value(doubleType, scaleOf(model)),
    numFeatures: ({ state }) => value(integerType, doubles(state, "coefficients").length),
    *predict(model, [vector]) {
      const found = timeOf(model, vectorLiteral(vector as VectorValue));
      const [row] = yield* rowsOf({ kind: "Project", child: { kind: "OneRow" }, list: [found] });
      return value(doubleType, row![0]);
    },
    *predictQuantiles(model, [vector]) {
      const found = quantilesOf(model, vectorLiteral(vector as VectorValue));
      const [row] = yield* rowsOf({ kind: "Project", child: { kind: "OneRow" }, list: [found] });
      return value(vectorType, denseVector((row![0] as readonly unknown[])[3] as number[]));
    },
  },
  description: ({ state }) => `numFeatures=${doubles(state, "coefficients").length}`,
};
