import type { Tensors } from "../../../types/tensors";
import { copyRow } from "../columns/vector-column";
import {
  doubles,
  type NumberOperation,
  nullFeatures,
  type ValueOperation,
  type VectorOperation,
  vectors,
} from "./operation";
import { beyondRow } from "./other-sizes";

/** A model's trees as `engine/ml/tree` stores them: nodes of all trees in pre-order, a node's children behind it. */
interface Trees {
  readonly starts: Int32Array;
  readonly feature: Int32Array;
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Where a node's left categories begin and end; none: it goes by the threshold. */
  readonly categoryStarts: Int32Array;
  readonly categories: Int32Array;
  readonly prediction: Float64Array;
  readonly stats: Float64Array;
  readonly treeWeights: Float64Array;
}

const treesOf = ({ arrays }: Tensors) => arrays as unknown as Trees;

/** A row is too short for a tree's question. */
class MissingFeature extends Error {
  constructor(readonly feature: number) {
    super();
  }
}

function leafOf(trees: Trees, tree: number, point: Float64Array): number {
  const { feature, threshold, left, right, categoryStarts, categories } = trees;
  const start = trees.starts[tree]!;
  let node = start;
  while (left[node]! >= 0) {
    const value = point[feature[node]!];
    if (value === undefined) throw new MissingFeature(feature[node]!);
    const [from, to] = [categoryStarts[node]!, categoryStarts[node + 1]!];
    let isLeft = from === to && value <= threshold[node]!;
    for (let i = from; i < to && !isLeft; i++) isLeft = categories[i] === value;
    node = start + (isLeft ? left[node]! : right[node]!);
  }
  return node;
}

/** Calls `visit` with each row's dense point. */
function eachPoint(
  model: Tensors,
  columns: Parameters<ReturnType<NumberOperation>>[0],
  visit: (point: Float64Array, row: number) => void,
): void {
  const source = vectors(columns[0]);
  let point = new Float64Array(model.values.numFeatures as number);
  let row = 0;
  try {
    for (; row < source.count; row++) {
      if (source.isNull(row)) throw nullFeatures("PredictionModel");
      const size = source.size(row);
      if (size !== point.length) point = new Float64Array(size);
      copyRow(source, row, point);
      visit(point, row);
    }
  } catch (error) {
    if (error instanceof MissingFeature) throw beyondRow(source, row, error.feature, "PredictionModel", "double");
    throw error;
  }
}

/** The trees' numbers, by weight: their sum, or their mean when `isMean`. */
export const treeNumber: NumberOperation = ({ model, values }) => {
  const trees = treesOf(model);
  const count = trees.starts.length - 1;
  return (columns, result) =>
    eachPoint(model, columns, (point, row) => {
      let sum = 0;
      for (let t = 0; t < count; t++) sum += trees.prediction[leafOf(trees, t, point)]! * trees.treeWeights[t]!;
      result[row] = values.isMean ? sum / count : sum;
    });
};

/** The variance of the labels at a tree's leaf. */
export const treeVariance: NumberOperation = ({ model }) => {
  const trees = treesOf(model);
  const impurity = doubles(model, "impurity");
  return (columns, result) =>
    eachPoint(model, columns, (point, row) => {
      result[row] = impurity[leafOf(trees, 0, point)]!;
    });
};

/** What the leaves say of each class: of one tree (`isSingle`) its weights, of a forest the sum of their shares. */
export const treeVotes: VectorOperation = ({ model, values }) => {
  const trees = treesOf(model);
  const count = trees.starts.length - 1;
  const classes = model.values.numClasses as number;
  return (columns, writer) =>
    eachPoint(model, columns, (point) => {
      const votes = new Float64Array(classes);
      for (let t = 0; t < count; t++) {
        const at = leafOf(trees, t, point) * classes;
        let total = 0;
        for (let c = 0; c < classes; c++) total += trees.stats[at + c]!;
        const share = values.isSingle ? 1 : total === 0 ? 0 : trees.treeWeights[t]! / total;
        for (let c = 0; c < classes; c++) votes[c]! += trees.stats[at + c]! * share;
      }
      writer.dense(votes);
    });
};

/** The margin of the class 1 as (−m, m). */
export const treeMargins: VectorOperation = (call) => {
  const margin = treeNumber(call);
  return (columns, writer) => {
    const found = new Float64Array(writer.count);
    margin(columns, found);
    for (const one of found) writer.dense(Float64Array.of(-one, one));
  };
};

/** Each tree's leaf, by its place among the leaves from left to right. */
export const treeLeaves: VectorOperation = ({ model }) => {
  const leaf = leafPlaces(model);
  const count = treesOf(model).starts.length - 1;
  return (columns, writer) =>
    eachPoint(model, columns, (point) => writer.dense(Float64Array.from({ length: count }, (_, t) => leaf(t, point))));
};

export const treeLeaf: NumberOperation = ({ model }) => {
  const leaf = leafPlaces(model);
  return (columns, result) =>
    eachPoint(model, columns, (point, row) => {
      result[row] = leaf(0, point);
    });
};

function leafPlaces(model: Tensors): (tree: number, point: Float64Array) => number {
  const trees = treesOf(model);
  const places = new Int32Array(trees.left.length);
  for (let t = 0; t + 1 < trees.starts.length; t++) {
    let next = 0;
    for (let node = trees.starts[t]!; node < trees.starts[t + 1]!; node++)
      if (trees.left[node]! < 0) places[node] = next++;
  }
  return (tree, point) => places[leafOf(trees, tree, point)]!;
}

/** Weights to chances: each over their sum; all the same where it is 0. */
export const shares: VectorOperation =
  () =>
  ([first], writer) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      const votes = new Float64Array(source.size(row));
      copyRow(source, row, votes);
      const total = votes.reduce((sum, vote) => sum + vote, 0);
      writer.dense(total === 0 ? votes : votes.map((vote) => vote / total));
    }
  };

/** The sums of the first tree, the first two, … */
export const treeSums: ValueOperation = ({ model }) => {
  const trees = treesOf(model);
  return (columns, result) =>
    eachPoint(model, columns, (point) => {
      let sum = 0;
      result.push(
        Array.from(trees.treeWeights, (weight, t) => (sum += trees.prediction[leafOf(trees, t, point)]! * weight)),
      );
    });
};
