import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { UnresolvedExpression } from "../../../plan/unresolved/index";
import {
  arrayType,
  doubleType,
  integerType,
  matrixType,
  oldMatrixType,
  oldVectorType,
  stringType,
  structField,
  vectorType,
} from "../../../types/index";
import { attributeMetadata, sizeMetadata } from "../attributes";
import { defaultSeed } from "../default-seed";
import { alias, cast, column, operation, select, vectorLiteral, withColumns } from "../expressions";
import { unlabelledRows } from "../learning-rows";
import { denseMatrix, denseVector, type VectorValue } from "../linear-algebra-value";
import { predictionsOf } from "../predictions";
import { type Blocks, type Program, rowsOf, runKernel } from "../program";
import { randomSource } from "../random";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { dataFrame, type StoredData, stored } from "../stored-data";
import { doubles, sumOf, sumOfValues } from "../tensors";
import { vectorOf } from "../training-data";
import { frame, value } from "../value";
import { drawRows } from "./choose-centers";
import { clusteringSummary } from "./clustering-summary";

const defaults = {
  k: 2,
  maxIter: 100,
  tol: 0.01,
  featuresCol: "features",
  predictionCol: "prediction",
  probabilityCol: "probability",
  seed: defaultSeed("org.apache.spark.ml.clustering.GaussianMixture"),
  aggregationDepth: 2,
};

/** Rows that a component's first mean and variances are taken from. */
const drawn = 5;

/** Normal distributions that the rows come from, by expectation and maximisation from rows that are drawn. */
export const gaussianMixture: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("k", (k: number) => k > 1)
      .check("maxIter", (count: number) => count >= 0)
      .check("tol", (tolerance: number) => tolerance >= 0),
  *fit(params, dataset) {
    const { blocks, isWeighted } = yield* unlabelledRows(params, dataset);
    const k = params.number("k");
    let state = yield* initial(blocks, k, params.number("seed"));
    let [likelihood, before, iterations] = [-Number.MAX_VALUE, 0, 0];
    while (iterations < params.number("maxIter") && Math.abs(likelihood - before) > params.number("tol")) {
      const parts = yield* runKernel("mixtureSums", blocks, { values: { isWeighted }, arrays: state });
      const masses = sumOf(parts, "masses");
      state = components(masses, sumOf(parts, "sums"), sumOf(parts, "products"));
      before = likelihood;
      likelihood = sumOfValues(parts, "logLikelihood");
      iterations++;
    }
    return {
      className: "clustering.GaussianMixtureModel",
      state: { values: {}, arrays: state },
      summary: { values: { k, numIter: iterations, logLikelihood: likelihood }, arrays: {} },
    };
  },
};

/** The state of a model: by components its weight, mean, covariance, and what its density is computed with. */
type Components = Readonly<
  Record<"weights" | "means" | "covariances" | "constants" | "roots", Float64Array<ArrayBuffer>>
>;

function* initial(blocks: Blocks, k: number, seed: number): Program<Components> {
  const { centers, size } = yield* drawRows(blocks, { seed, isCosine: false, isWeighted: false }, k * drawn);
  const random = randomSource(seed);
  const rows = centers.length / size;
  const means = new Float64Array(k * size);
  const covariances = new Float64Array(k * size * size);
  for (let c = 0; c < k; c++) {
    const chosen = Array.from({ length: drawn }, () => Math.floor(random() * rows) * size);
    for (let i = 0; i < size; i++) {
      const mean = chosen.reduce((sum, at) => sum + centers[at + i]!, 0) / drawn;
      means[c * size + i] = mean;
      const spread = chosen.reduce((sum, at) => sum + (centers[at + i]! - mean) ** 2, 0) / drawn;
      covariances[(c * size + i) * size + i] = spread;
    }
  }
  return withDensities(new Float64Array(k).fill(1 / k), means, covariances);
}

function components(masses: Float64Array, sums: Float64Array, products: Float64Array): Components {
  const k = masses.length;
  const size = sums.length / k;
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const means = Float64Array.from(sums, (sum, at) => sum / masses[Math.floor(at / size)]!);
  const covariances = Float64Array.from(products, (product, at) => {
    const c = Math.floor(at / (size * size));
    const [i, j] = [Math.floor(at / size) % size, at % size];
    return product / masses[c]! - means[c * size + i]! * means[c * size + j]!;
  });
  return withDensities(
    Float64Array.from(masses, (mass) => mass / total),
    means,
    covariances,
  );
}

/** Directions without spread are left out, as Spark does. */
function withDensities(
  weights: Float64Array<ArrayBuffer>,
  means: Float64Array<ArrayBuffer>,
  covariances: Float64Array<ArrayBuffer>,
): Components {
  const k = weights.length;
  const size = means.length / k;
  const constants = new Float64Array(k);
  const roots = new Float64Array(covariances.length);
  for (let c = 0; c < k; c++) {
    const own = covariances.subarray(c * size * size, (c + 1) * size * size);
    const matrix = Matrix.from1DArray(size, size, [...own]);
    const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
    const least = 2 ** -52 * Math.max(...realEigenvalues) * size;
    let logs = 0;
    for (const [i, spread] of realEigenvalues.entries()) {
      if (spread <= least) continue;
      logs += Math.log(spread);
      for (let j = 0; j < size; j++) {
        roots[(c * size + i) * size + j] = eigenvectorMatrix.get(j, i) / Math.sqrt(spread);
      }
    }
    constants[c] = -0.5 * (size * Math.log(2 * Math.PI) + logs);
  }
  return { weights, means, covariances, constants, roots };
}

const kOf = ({ state }: Model) => doubles(state, "weights").length;
const sizeOf = (model: Model) => doubles(model.state, "means").length / kOf(model);

const chances = ({ file }: Model, features: UnresolvedExpression) =>
  operation("vector", { operation: "mixture", model: file }, features);
const likeliest = (of: UnresolvedExpression) => cast(operation("number", { operation: "likeliest" }, of), integerType);

/** A row for each component. */
const gaussians: Pick<StoredData, "fields" | "rows"> = {
  fields: [structField("mean", oldVectorType), structField("cov", oldMatrixType)],
  rows: (state) => {
    const means = doubles(state, "means");
    const k = doubles(state, "weights").length;
    const size = means.length / k;
    const covariances = doubles(state, "covariances");
    return Array.from({ length: k }, (_, c) => [
      denseVector(means.subarray(c * size, (c + 1) * size)),
      denseMatrix(size, size, covariances.subarray(c * size * size, (c + 1) * size * size)),
    ]);
  },
};

const transform: ModelClass["transform"] = (model, { plan, schema }) => {
  const { params } = model;
  const found = chances(model, vectorOf(schema, params.text("featuresCol")));
  const [chance, prediction] = [params.text("probabilityCol"), params.text("predictionCol")];
  const nominal = attributeMetadata({ type: "nominal", num_vals: kOf(model) });
  return withColumns(
    plan,
    ...(chance === "" ? [] : [alias(chance, found, sizeMetadata(kOf(model)))]),
    ...(prediction === "" ? [] : [alias(prediction, likeliest(found), nominal)]),
  );
};

export const gaussianMixtureModel: ModelClass = {
  defaults,
  transform,
  data: {
    fields: [
      structField("weights", arrayType(doubleType, false)),
      structField("mus", arrayType(vectorType)),
      structField("sigmas", arrayType(matrixType)),
    ],
    rows: (state) => {
      const rows = gaussians.rows(state);
      return [[[...doubles(state, "weights")], rows.map(([mean]) => mean), rows.map(([, covariance]) => covariance)]];
    },
    state([row]) {
      const [weights, means, covariances] = row as readonly (readonly never[])[];
      const joined = (list: readonly never[], type: typeof vectorType) =>
        Float64Array.from(list.flatMap((one) => [...(stored(one, type) as Float64Array)]));
      const arrays = withDensities(
        Float64Array.from(weights!),
        joined(means!, vectorType),
        joined(covariances!, matrixType),
      );
      return { values: {}, arrays };
    },
  },
  attributes: {
    weights: ({ state }) => value(arrayType(doubleType, false), [...doubles(state, "weights")]),
    gaussiansDF: ({ state }) => frame(dataFrame(gaussians, state)),
    numFeatures: (model) => value(integerType, sizeOf(model)),
    *predict(model, [vector]) {
      const found = likeliest(chances(model, vectorLiteral(vector as VectorValue)));
      const [row] = yield* rowsOf({ kind: "Project", child: { kind: "OneRow" }, list: [found] });
      return value(integerType, row![0]);
    },
    *predictProbability(model, [vector]) {
      const found = chances(model, vectorLiteral(vector as VectorValue));
      const [row] = yield* rowsOf({ kind: "Project", child: { kind: "OneRow" }, list: [found] });
      return value(vectorType, denseVector((row![0] as readonly unknown[])[3] as number[]));
    },
  },
  summary: {
    ...clusteringSummary(transform),
    *probability(model) {
      return frame(select(yield* predictionsOf(transform, model), column(model.params.text("probabilityCol"))));
    },
    probabilityCol: ({ params }) => value(stringType, params.text("probabilityCol")),
    logLikelihood: ({ summary }) => value(doubleType, summary!.values.logLikelihood),
  },
  description: (model) => `k=${kOf(model)}, numFeatures=${sizeOf(model)}`,
};
