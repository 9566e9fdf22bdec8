import { XorShiftRandom } from "../../../random/xor-shift-random";
import { arrayType, integerType, vectorType } from "../../../types/index";
import { defaultSeed } from "../default-seed";
import { operation, withColumns } from "../expressions";
import { labelledRows } from "../learning-rows";
import { denseVector } from "../linear-algebra-value";
import type { Params } from "../params";
import { type Program, runKernel } from "../program";
import { lbfgs } from "../solver/lbfgs";
import type { Objective } from "../solver/objective";
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
  probabilityCol: "probability",
  rawPredictionCol: "rawPrediction",
  maxIter: 100,
  tol: 1e-6,
  blockSize: 128,
  stepSize: 0.03,
  solver: "l-bfgs",
  seed: defaultSeed("org.apache.spark.ml.classification.MultilayerPerceptronClassifier"),
};

/** A network of layers with the logistic function between them and softmax behind the last, by L-BFGS from Spark's random weights. */
export const multilayerPerceptron: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("layers", (sizes: number[]) => sizes.length > 1 && sizes.every((size) => size > 0))
      .check("blockSize", (rows: number) => rows > 0)
      .check("maxIter", (count: number) => count >= 0)
      .check("tol", (tolerance: number) => tolerance >= 0)
      .check("solver", (solver: string) => solver === "l-bfgs"),
  *fit(params, dataset) {
    const layers = [...params.numbers("layers")];
    const empty = "MultilayerPerceptronClassifier was given no rows to train on.";
    const { blocks } = yield* labelledRows(params, dataset, { empty, classes: layers.at(-1)! });

    function* evaluate(weights: Float64Array): Program<Objective> {
      const parts = yield* runKernel("perceptronLoss", blocks, { values: { layers }, arrays: { weights } });
      return {
        value: sumOfValues(parts, "loss") / blocks.rows,
        gradient: sumOf(parts, "gradient").map((slope) => slope / blocks.rows),
      };
    }

    const options = { maxIterations: params.number("maxIter"), tolerance: params.number("tol") };
    const found = yield* lbfgs(evaluate, initialWeights(params, layers), options);
    return {
      className: "classification.MultilayerPerceptronClassificationModel",
      state: { values: {}, arrays: { weights: found.point } },
      summary: { values: { classes: layers.at(-1)!, objectiveHistory: found.history }, arrays: {} },
    };
  },
};

/** The weights that are given, or random ones: smaller, the more units a layer comes from (Bottou). */
function initialWeights(params: Params, layers: readonly number[]): Float64Array {
  if (params.has("initialWeights")) return Float64Array.from(params.numbers("initialWeights"));
  const random = new XorShiftRandom(BigInt(params.number("seed")));
  return Float64Array.from(
    layers.slice(1).flatMap((to, i) => {
      const from = layers[i]!;
      return Array.from({ length: (from + 1) * to }, () => (random.nextDouble() * 4.8 - 2.4) / Math.sqrt(from));
    }),
  );
}

const layersOf = ({ params }: Model) => params.numbers("layers");

export const multilayerPerceptronModel: ModelClass = {
  defaults,
  transform(model, { plan, schema }) {
    const { params, file } = model;
    const features = vectorOf(schema, params.text("featuresCol"));
    const raw = operation("vector", { operation: "perceptronMargins", model: file, layers: layersOf(model) }, features);
    const chance = operation("vector", { operation: "chances" }, raw);
    const thresholds = params.optional<readonly number[]>("thresholds");
    const prediction = operation("number", { operation: "likeliest", ...(thresholds && { thresholds }) }, chance);
    return withColumns(plan, ...classColumns(params, layersOf(model).at(-1)!, { raw, chance, prediction }));
  },
  data: {
    ...oneRow(
      [storedField("weights", vectorType, (state) => denseVector(doubles(state, "weights")))],
      ({ weights }) => ({ values: {}, arrays: { weights } }),
    ),
  },
  attributes: {
    weights: ({ state }) => value(vectorType, denseVector(doubles(state, "weights"))),
    layers: (model) => value(arrayType(integerType, false), layersOf(model)),
    numClasses: (model) => value(integerType, layersOf(model).at(-1)),
    numFeatures: (model) => value(integerType, layersOf(model)[0]),
    evaluate: summaryOf,
    ...classPredictions((model, input) => multilayerPerceptronModel.transform(model, input)),
  },
  summary: classificationSummary((model, input) => multilayerPerceptronModel.transform(model, input)),
  description: (model) =>
    `numLayers=${layersOf(model).length}, numClasses=${layersOf(model).at(-1)}, numFeatures=${layersOf(model)[0]}`,
};
