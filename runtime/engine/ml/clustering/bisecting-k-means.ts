import type { UnresolvedExpression, UnresolvedPlan } from "../../../plan/unresolved/index";
import { javaRandom } from "../../../random/java-random";
import {
  arrayType,
  doubleType,
  integerType,
  longType,
  matrixType,
  structField,
  type Tensors,
  vectorType,
} from "../../../types/index";
import { attributeMetadata } from "../attributes";
import { defaultSeed } from "../default-seed";
import { alias, cast, operation, vectorLiteral, withColumns } from "../expressions";
import { unlabelledRows } from "../learning-rows";
import { denseMatrix, denseVector, type VectorValue } from "../linear-algebra-value";
import type { Params } from "../params";
import { type Program, rowsOf, runKernel } from "../program";
import { refuseExisting, requireVectorLike } from "../schema";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { stored } from "../stored-data";
import { doubles, sumOf } from "../tensors";
import { trainingBlocks, vectorOf } from "../training-data";
import { value } from "../value";
import { CenterTree, type LeafSums } from "./center-tree";
import { clusteringSummary } from "./clustering-summary";

const defaults = {
  k: 4,
  maxIter: 20,
  minDivisibleClusterSize: 1,
  distanceMeasure: "euclidean",
  featuresCol: "features",
  predictionCol: "prediction",
  seed: defaultSeed("org.apache.spark.ml.clustering.BisectingKMeans"),
};

const isCosine = (params: Params) => params.text("distanceMeasure") === "cosine";

/** Clusters that are cut in two, the largest first, until there are k. */
export const bisectingKMeans: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("k", (k: number) => k > 1)
      .check("maxIter", (count: number) => count >= 0)
      .check("minDivisibleClusterSize", (size: number) => size > 0)
      .check("distanceMeasure", (measure: string) => measure === "euclidean" || measure === "cosine"),
  *fit(params, dataset) {
    const { blocks, isWeighted } = yield* unlabelledRows(params, dataset);
    function* summarized(tree: CenterTree): Program<LeafSums> {
      const state = { values: { isWeighted, isCosine: isCosine(params) }, arrays: tree.arrays() };
      const parts = yield* runKernel("leafSums", blocks, state);
      return {
        counts: sumOf(parts, "counts"),
        masses: sumOf(parts, "masses"),
        sums: sumOf(parts, "sums"),
        costs: sumOf(parts, "costs"),
      };
    }
    const tree = yield* divided(params, summarized, blocks.rows);
    return {
      className: "clustering.BisectingKMeansModel",
      state: { values: { isCosine: isCosine(params) }, arrays: { ...tree.arrays(), ...tree.measures() } },
      summary: {
        values: { k: tree.leafCount, numIter: params.number("maxIter"), trainingCost: tree.cost },
        arrays: {},
      },
    };
  },
};

function* divided(
  params: Params,
  summarized: (tree: CenterTree) => Program<LeafSums>,
  rows: number,
): Program<CenterTree> {
  const random = javaRandom(BigInt(params.number("seed")));
  const share = params.number("minDivisibleClusterSize");
  const least = Math.ceil(share >= 1 ? share : share * rows);
  const tree = new CenterTree(isCosine(params));
  tree.settle(yield* summarized(tree)); // the mean of all rows
  tree.settle(yield* summarized(tree)); // and their distances from it
  for (let needed = params.number("k") - 1; needed > 0; ) {
    const parents = tree.divisible(least).slice(0, needed);
    if (parents.length === 0) break;
    tree.divide(parents, () => random.nextDouble());
    for (let i = 0; i < params.number("maxIter") && tree.settle(yield* summarized(tree)); i++);
    tree.measure(yield* summarized(tree));
    needed -= parents.length;
  }
  return tree;
}

const leavesOf = ({ arrays }: Tensors) => arrays.leaves as Int32Array;
const kOf = ({ state }: Model) => leavesOf(state).reduce((most, leaf) => Math.max(most, leaf), -1) + 1;
const sizeOf = ({ state }: Model) => doubles(state, "centers").length / leavesOf(state).length;

const nearest = ({ file }: Model, features: UnresolvedExpression) =>
  cast(operation("number", { operation: "bisect", model: file }, features), integerType);

const transform: ModelClass["transform"] = (model, { plan, schema }) => {
  const { params } = model;
  requireVectorLike(schema, params.text("featuresCol"));
  refuseExisting(schema, params.text("predictionCol"));
  const found = nearest(model, vectorOf(schema, params.text("featuresCol")));
  const metadata = attributeMetadata({ type: "nominal", num_vals: kOf(model) });
  return withColumns(plan, alias(params.text("predictionCol"), found, metadata));
};

/** The centers of the leaves, in their order. */
function leafCenters(model: Model): Float64Array {
  const size = sizeOf(model);
  const centers = doubles(model.state, "centers");
  const found = new Float64Array(kOf(model) * size);
  for (const [node, leaf] of leavesOf(model.state).entries()) {
    if (leaf >= 0) found.set(centers.subarray(node * size, (node + 1) * size), leaf * size);
  }
  return found;
}

export const bisectingKMeansModel: ModelClass = {
  defaults,
  transform,
  data: {
    fields: [
      structField("index", integerType),
      structField("size", longType),
      structField("center", vectorType),
      structField("cost", doubleType),
      structField("children", arrayType(integerType, false)),
      structField("leaf", integerType),
    ],
    metadata: ({ values }) => ({ isCosine: values.isCosine }),
    rows: (state) => {
      const { children, counts, costs, leaves } = state.arrays as Record<string, Float64Array>;
      const centers = doubles(state, "centers");
      const size = centers.length / children!.length;
      return Array.from(children!, (child, node) => [
        node,
        BigInt(counts![node]!),
        denseVector(centers.subarray(node * size, (node + 1) * size)),
        costs![node]!,
        child === 0 ? [] : [child, child + 1],
        leaves![node]!,
      ]);
    },
    state(rows, { isCosine }) {
      const nodes = [...rows].sort(([a], [b]) => (a as number) - (b as number));
      return {
        values: { isCosine },
        arrays: {
          counts: Float64Array.from(nodes, ([, size]) => Number(size)),
          centers: Float64Array.from(
            nodes.flatMap(([, , center]) => [...(stored(center!, vectorType) as Float64Array)]),
          ),
          costs: Float64Array.from(nodes, ([, , , cost]) => cost as number),
          children: Int32Array.from(nodes, ([, , , , children]) => (children as number[])[0] ?? 0),
          leaves: Int32Array.from(nodes, ([, , , , , leaf]) => leaf as number),
        },
      };
    },
  },
  attributes: {
    clusterCenterMatrix: (model) => value(matrixType, denseMatrix(kOf(model), sizeOf(model), leafCenters(model))),
    numFeatures: (model) => value(integerType, sizeOf(model)),
    *predict(model, [vector]) {
      const found = nearest(model, vectorLiteral(vector as VectorValue));
      const [row] = yield* rowsOf({ kind: "Project", child: { kind: "OneRow" }, list: [found] });
      return value(integerType, row![0]);
    },
    *computeCost(model, [dataset]) {
      const features = model.params.text("featuresCol");
      const blocks = yield* trainingBlocks(dataset as UnresolvedPlan, { features });
      const parts = yield* runKernel("leafSums", blocks, model.state);
      return value(
        doubleType,
        sumOf(parts, "costs").reduce((sum, cost) => sum + cost, 0),
      );
    },
  },
  summary: {
    ...clusteringSummary(transform),
    trainingCost: ({ summary }) => value(doubleType, summary!.values.trainingCost),
  },
  description: (model) =>
    `k=${kOf(model)}, distanceMeasure=${model.params.text("distanceMeasure")}, numFeatures=${sizeOf(model)}`,
};
