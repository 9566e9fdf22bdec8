import { integerType, matrixType, type Tensors, vectorType } from "../../../types/index";
import { classWeights } from "../class-weights";
import { operation, withColumns } from "../expressions";
import { labelledRows } from "../learning-rows";
import { denseMatrix, denseVector } from "../linear-algebra-value";
import type { Params } from "../params";
import { runKernel } from "../program";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { doubles, sumOf } from "../tensors";
import { vectorOf } from "../training-data";
import { value } from "../value";
import { classColumns, classPredictions } from "./class-columns";

const defaults = {
  featuresCol: "features",
  labelCol: "label",
  predictionCol: "prediction",
  probabilityCol: "probability",
  rawPredictionCol: "rawPrediction",
  smoothing: 1,
  modelType: "multinomial",
};

const modelTypes = ["multinomial", "complement", "bernoulli", "gaussian"];

/** What features may be to count or to be there. */
const accepted: Readonly<Record<string, "counts" | "flags" | undefined>> = {
  multinomial: "counts",
  complement: "counts",
  bernoulli: "flags",
};

/** Bayes's rule with features that do not depend on one another: all from sums of each class. */
export const naiveBayes: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("smoothing", (count: number) => count >= 0)
      .check("modelType", (name: string) => modelTypes.includes(name)),
  *fit(params, dataset) {
    const thresholds = params.optional<readonly number[]>("thresholds");
    const accepts = accepted[params.text("modelType")];
    const { blocks, isWeighted } = yield* labelledRows(params, dataset, {
      empty: "NaiveBayes was given no rows to train on.",
      classes: thresholds?.length ?? "any",
      ...(accepts && { accepts }),
    });
    const classes = (yield* classWeights(blocks, isWeighted)).length;
    const parts = yield* runKernel("classSums", blocks, { values: { classes, isWeighted }, arrays: {} });
    const sums: ClassSums = {
      weights: sumOf(parts, "weights"),
      sums: sumOf(parts, "sums"),
      squares: sumOf(parts, "squares"),
    };
    const modelType = params.text("modelType");
    const arrays = modelType === "gaussian" ? gaussian(sums) : counted(sums, params);
    return { className: "classification.NaiveBayesModel", state: { values: {}, arrays } };
  },
};

interface ClassSums {
  readonly weights: Float64Array;
  /** Class by class. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

function counted({ weights, sums }: ClassSums, params: Params) {
  const modelType = params.text("modelType");
  const smoothing = params.number("smoothing");
  const classes = weights.length;
  const size = sums.length / classes;
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  const pi = weights.map((weight) => Math.log(weight + smoothing) - Math.log(mass + classes * smoothing));
  const isComplement = modelType === "complement";
  const all = new Float64Array(size);
  if (isComplement) for (const [at, sum] of sums.entries()) all[at % size]! += sum;
  const theta = new Float64Array(sums.length);
  for (let c = 0; c < classes; c++) {
    const own = sums.subarray(c * size, (c + 1) * size).map((sum, i) => (isComplement ? all[i]! - sum : sum));
    const total =
      modelType === "bernoulli"
        ? weights[c]! + 2 * smoothing
        : own.reduce((sum, one) => sum + one, 0) + size * smoothing;
    const sign = isComplement ? -1 : 1;
    for (let i = 0; i < size; i++) theta[c * size + i] = sign * (Math.log(own[i]! + smoothing) - Math.log(total));
  }
  return { pi, theta };
}

/** A variance that is nothing beside the largest one would divide by zero. */
const leastVariance = 1e-9;

function gaussian({ weights, sums, squares }: ClassSums) {
  const classes = weights.length;
  const size = sums.length / classes;
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  const overall = (i: number, of: Float64Array) => {
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += of[c * size + i]!;
    return sum / mass;
  };
  const spreads = Array.from({ length: size }, (_, i) => overall(i, squares) - overall(i, sums) ** 2);
  const epsilon = leastVariance * spreads.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const theta = sums.map((sum, at) => sum / weights[Math.floor(at / size)]!);
  const sigma = squares.map((sum, at) => epsilon + sum / weights[Math.floor(at / size)]! - theta[at]! ** 2);
  return { pi: weights.map((weight) => Math.log(weight) - Math.log(mass)), theta, sigma };
}

const classesOf = ({ state }: Model) => doubles(state, "pi").length;
const sizeOf = (model: Model) => doubles(model.state, "theta").length / classesOf(model);
const noMatrix = denseMatrix(0, 0, []);

const matrixOf = ({ arrays }: Model["state"], name: string) => {
  const found = arrays[name];
  const rows = arrays.pi!.length;
  return found ? denseMatrix(rows, found.length / rows, found) : noMatrix;
};

export const naiveBayesModel: ModelClass = {
  defaults,
  transform(model, { plan, schema }) {
    const { params, file } = model;
    const raw = operation(
      "vector",
      { operation: "naiveBayes", model: file, modelType: params.text("modelType") },
      vectorOf(schema, params.text("featuresCol")),
    );
    const chance = operation("vector", { operation: "chances" }, raw);
    const thresholds = params.optional<readonly number[]>("thresholds");
    const prediction = thresholds
      ? operation("number", { operation: "likeliest", thresholds }, chance)
      : operation("number", { operation: "likeliest" }, raw);
    return withColumns(plan, ...classColumns(params, classesOf(model), { raw, chance, prediction }));
  },
  data: {
    ...oneRow(
      [
        storedField("pi", vectorType, (state) => denseVector(doubles(state, "pi"))),
        storedField("theta", matrixType, (state) => matrixOf(state, "theta")),
        storedField("sigma", matrixType, (state) => matrixOf(state, "sigma")),
      ],
      ({ pi, theta, sigma }) => ({
        values: {},
        arrays: (sigma as Float64Array).length > 0 ? { pi, theta, sigma } : ({ pi, theta } as Tensors["arrays"]),
      }),
    ),
  },
  attributes: {
    pi: ({ state }) => value(vectorType, denseVector(doubles(state, "pi"))),
    theta: ({ state }) => value(matrixType, matrixOf(state, "theta")),
    sigma: ({ state }) => value(matrixType, matrixOf(state, "sigma")),
    numClasses: (model) => value(integerType, classesOf(model)),
    numFeatures: (model) => value(integerType, sizeOf(model)),
    ...classPredictions((model, input) => naiveBayesModel.transform(model, input)),
  },
  description: (model) =>
    `modelType=${model.params.text("modelType")}, numClasses=${classesOf(model)}, numFeatures=${sizeOf(model)}`,
};
