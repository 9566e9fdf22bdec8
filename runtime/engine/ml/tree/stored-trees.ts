import {
  arrayType,
  doubleType,
  integerType,
  longType,
  type StructType,
  stringType,
  structField,
  structType,
  type Tensors,
  type Value,
} from "../../../types/index";
import type { StoredData } from "../stored-data";
import { arraysOf, numClassesOf, numFeaturesOf, statsSizeOf, treeCount } from "./trees";

const split = structType([
  structField("featureIndex", integerType),
  structField("leftCategoriesOrThreshold", arrayType(doubleType)),
  structField("numCategories", integerType),
]);

const nodeFields = [
  structField("id", integerType),
  structField("prediction", doubleType),
  structField("impurity", doubleType),
  structField("impurityStats", arrayType(doubleType)),
  structField("rawCount", longType),
  structField("gain", doubleType),
  structField("leftChild", integerType),
  structField("rightChild", integerType),
  structField("split", split),
];
const node: StructType = structType(nodeFields);

type NodeRow = readonly [
  id: number,
  prediction: number,
  impurity: number,
  impurityStats: readonly number[],
  rawCount: bigint,
  gain: number,
  leftChild: number,
  rightChild: number,
  split: readonly [featureIndex: number, leftCategoriesOrThreshold: readonly number[], numCategories: number],
];

function nodeRows(state: Tensors, tree: number): readonly NodeRow[] {
  const all = arraysOf(state);
  const size = statsSizeOf(state);
  const start = all.starts[tree]!;
  return Array.from({ length: all.starts[tree + 1]! - start }, (_, id): NodeRow => {
    const at = start + id;
    const isLeaf = all.left[at]! < 0;
    const categories = [...all.categories.slice(all.categoryStarts[at], all.categoryStarts[at + 1])];
    const isCategorical = all.categoryCounts[at]! >= 0;
    const cut = isLeaf ? [] : isCategorical ? categories : [all.threshold[at]!];
    return [
      id,
      all.prediction[at]!,
      all.impurity[at]!,
      [...all.stats.slice(at * size, (at + 1) * size)],
      BigInt(all.rawCount[at]!),
      all.gain[at]!,
      all.left[at]!,
      all.right[at]!,
      [isLeaf ? -1 : all.feature[at]!, cut, all.categoryCounts[at]!],
    ];
  });
}

interface Read {
  readonly weights: readonly number[];
  readonly numFeatures: number;
  readonly numClasses: number;
}

function stateOf(trees: readonly (readonly NodeRow[])[], { weights, numFeatures, numClasses }: Read): Tensors {
  const rows = trees.flatMap((tree) => [...tree].sort(([a], [b]) => a - b));
  const starts = [0];
  for (const tree of trees) starts.push(starts.at(-1)! + tree.length);
  const categoryStarts = [0];
  const categories: number[] = [];
  for (const [, , , , , , , , [, cut, count]] of rows) {
    if (count >= 0) categories.push(...cut);
    categoryStarts.push(categories.length);
  }
  const doubles = (of: (row: NodeRow) => number) => Float64Array.from(rows, of);
  const integers = (of: (row: NodeRow) => number) => Int32Array.from(rows, of);
  return {
    values: { numFeatures, numClasses, statsSize: rows[0]?.[3].length ?? 0 },
    arrays: {
      starts: Int32Array.from(starts),
      feature: integers((row) => row[8][0]),
      threshold: doubles((row) => (row[8][2] < 0 ? (row[8][1][0] ?? 0) : 0)),
      left: integers((row) => row[6]),
      right: integers((row) => row[7]),
      categories: Int32Array.from(categories),
      categoryStarts: Int32Array.from(categoryStarts),
      categoryCounts: integers((row) => row[8][2]),
      prediction: doubles((row) => row[1]),
      impurity: doubles((row) => row[2]),
      gain: doubles((row) => row[5]),
      rawCount: doubles((row) => Number(row[4])),
      stats: Float64Array.from(rows.flatMap((row) => [...row[3]])),
      treeWeights: Float64Array.from(weights),
    },
  };
}

const sizes = (state: Tensors) => ({
  numFeatures: numFeaturesOf(state),
  ...(numClassesOf(state) > 0 && { numClasses: numClassesOf(state) }),
});
const read = (metadata: Readonly<Record<string, unknown>>, weights: readonly number[]): Read => ({
  weights,
  numFeatures: metadata.numFeatures as number,
  numClasses: (metadata.numClasses as number | undefined) ?? 0,
});

/** One tree: a row a node. */
export const storedTree: StoredData = {
  fields: nodeFields,
  rows: (state) => nodeRows(state, 0),
  metadata: sizes,
  state: (rows, metadata) => stateOf([rows as unknown as readonly NodeRow[]], read(metadata, [1])),
};

/** Many: a row a node with its tree's number, and what is known of each tree in a folder of its own. */
export const storedTrees = (treeClass: string): StoredData => ({
  fields: [structField("treeID", integerType), structField("nodeData", node)],
  rows: (state) =>
    Array.from({ length: treeCount(state) }, (_, tree) => nodeRows(state, tree).map((row) => [tree, row])).flat(),
  metadata: (state) => ({ ...sizes(state), numTrees: treeCount(state) }),
  beside: {
    folder: "treesMetadata",
    fields: [structField("_1", integerType), structField("_2", stringType), structField("_3", doubleType)],
    rows: (state) =>
      [...arraysOf(state).treeWeights].map((weight, tree) => [tree, treeMetadata(treeClass, tree), weight]),
  },
  state(rows, metadata, beside) {
    const trees: NodeRow[][] = [];
    for (const [tree, row] of rows as readonly (readonly [number, Value])[]) {
      trees[tree] ??= [];
      trees[tree].push(row as unknown as NodeRow);
    }
    const weights = [...beside].sort(([a], [b]) => (a as number) - (b as number)).map((row) => row[2] as number);
    return stateOf(trees, read(metadata, weights));
  },
});

/** What Spark needs to know to load a tree of an ensemble. */
const treeMetadata = (className: string, tree: number) =>
  JSON.stringify({
    class: `org.apache.spark.ml.${className}`,
    timestamp: 0,
    sparkVersion: "4.3.0",
    uid: `${className.includes("Classification") ? "dtc" : "dtr"}_${tree.toString(16).padStart(12, "0")}`,
    paramMap: {},
    defaultParamMap: {},
  });
