import { doubleType, integerType, matrixType, structField, vectorType } from "../../../types/index";
import { attributeMetadata } from "../attributes";
import { defaultSeed } from "../default-seed";
import { alias, cast, operation, vectorLiteral, withColumns } from "../expressions";
import { unlabelledRows } from "../learning-rows";
import { denseMatrix, denseVector, type VectorValue } from "../linear-algebra-value";
import type { Params } from "../params";
import { rowsOf } from "../program";
import { refuseExisting, requireVectorLike } from "../schema";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { stored } from "../stored-data";
import { doubles } from "../tensors";
import { vectorOf } from "../training-data";
import { value } from "../value";
import { chooseCenters } from "./choose-centers";
import { clusteringSummary } from "./clustering-summary";
import { lloyd } from "./lloyd";

const defaults = {
  k: 2,
  maxIter: 20,
  tol: 1e-4,
  initMode: "k-means||",
  initSteps: 2,
  distanceMeasure: "euclidean",
  featuresCol: "features",
  predictionCol: "prediction",
  seed: defaultSeed("org.apache.spark.ml.clustering.KMeans"),
  solver: "auto",
  maxBlockSizeInMB: 0,
};

function check(params: Params): void {
  params
    .check("k", (k: number) => k > 1)
    .check("maxIter", (count: number) => count >= 0)
    .check("tol", (tolerance: number) => tolerance >= 0)
    .check("initMode", (mode: string) => mode === "k-means||" || mode === "random")
    .check("initSteps", (steps: number) => steps > 0)
    .check("distanceMeasure", (measure: string) => measure === "euclidean" || measure === "cosine")
    .check("solver", (solver: string) => ["auto", "row", "block"].includes(solver));
}

const isCosine = (params: Params) => params.text("distanceMeasure") === "cosine";

/** Lloyd's algorithm from centers that k-means‖ finds (Bahmani et al., "Scalable K-Means++"). */
export const kMeans: EstimatorClass = {
  defaults,
  check,
  *fit(params, dataset) {
    const { blocks, isWeighted } = yield* unlabelledRows(params, dataset);
    const options = { isCosine: isCosine(params), isWeighted };
    const initial = yield* chooseCenters(blocks, {
      ...options,
      k: params.number("k"),
      steps: params.number("initSteps"),
      mode: params.text("initMode"),
      seed: params.number("seed"),
    });
    const found = yield* lloyd(blocks, initial, {
      ...options,
      maxIterations: params.number("maxIter"),
      tolerance: params.number("tol"),
    });
    return {
      className: "clustering.KMeansModel",
      state: { values: { k: found.k, size: found.size }, arrays: { centers: found.centers } },
      summary: { values: { trainingCost: found.cost, numIter: found.iterations, k: found.k }, arrays: {} },
    };
  },
};

const kOf = ({ state }: Model) => state.values.k as number;
const sizeOf = ({ state }: Model) => state.values.size as number;

const nearest = (model: Model) =>
  ({ operation: "nearest", model: model.file, k: kOf(model), isCosine: isCosine(model.params) }) as const;

export const kMeansModel: ModelClass = {
  defaults,
  transform(model, { plan, schema }) {
    const { params } = model;
    requireVectorLike(schema, params.text("featuresCol"));
    refuseExisting(schema, params.text("predictionCol"));
    const found = operation("number", nearest(model), vectorOf(schema, params.text("featuresCol")));
    const metadata = attributeMetadata({ type: "nominal", num_vals: kOf(model) });
    return withColumns(plan, alias(params.text("predictionCol"), cast(found, integerType), metadata));
  },
  data: {
    fields: [structField("clusterIdx", integerType), structField("clusterCenter", vectorType)],
    rows: ({ values, arrays }) => {
      const size = values.size as number;
      const centers = arrays.centers as Float64Array;
      return Array.from({ length: values.k as number }, (_, i) => [
        i,
        denseVector(centers.subarray(i * size, (i + 1) * size)),
      ]);
    },
    state(rows) {
      const sorted = [...rows].sort(([a], [b]) => (a as number) - (b as number));
      const centers = sorted.map(([, center]) => stored(center!, vectorType) as Float64Array);
      const size = centers[0]?.length ?? 0;
      const joined = Float64Array.from(centers.flatMap((center) => [...center]));
      return { values: { k: centers.length, size }, arrays: { centers: joined } };
    },
  },
  attributes: {
    clusterCenterMatrix: (model) =>
      value(matrixType, denseMatrix(kOf(model), sizeOf(model), doubles(model.state, "centers"))),
    numFeatures: (model) => value(integerType, sizeOf(model)),
    *predict(model, [vector]) {
      const found = operation("number", nearest(model), vectorLiteral(vector as VectorValue));
      const [row] = yield* rowsOf({ kind: "Project", child: { kind: "OneRow" }, list: [cast(found, integerType)] });
      return value(integerType, row![0]);
    },
  },
  summary: {
    ...clusteringSummary((model, input) => kMeansModel.transform(model, input)),
    trainingCost: (model) => value(doubleType, model.summary!.values.trainingCost),
  },
  description: (model) =>
    `k=${kOf(model)}, distanceMeasure=${model.params.text("distanceMeasure")}, numFeatures=${sizeOf(model)}`,
};
