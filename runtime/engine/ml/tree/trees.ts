import { javaNumber, type Tensors } from "../../../types/index";
import type { VectorValue } from "../linear-algebra-value";

interface Arrays {
  readonly starts: Int32Array;
  readonly feature: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly categories: Int32Array;
  readonly categoryStarts: Int32Array;
  readonly categoryCounts: Int32Array;
  readonly threshold: Float64Array;
  readonly prediction: Float64Array;
  readonly impurity: Float64Array;
  readonly gain: Float64Array;
  readonly rawCount: Float64Array;
  readonly stats: Float64Array;
  readonly treeWeights: Float64Array;
}

export const arraysOf = ({ arrays }: Tensors) => arrays as unknown as Arrays;
export const treeCount = (state: Tensors): number => arraysOf(state).starts.length - 1;
export const nodeCount = (state: Tensors): number => arraysOf(state).feature.length;
export const statsSizeOf = ({ values }: Tensors) => values.statsSize as number;
export const numFeaturesOf = ({ values }: Tensors) => values.numFeatures as number;
export const numClassesOf = ({ values }: Tensors) => values.numClasses as number;

/** One of the trees as a model of its own. */
export function treeAt(state: Tensors, tree: number): Tensors {
  const all = arraysOf(state);
  const [from, to] = [all.starts[tree]!, all.starts[tree + 1]!];
  const size = statsSizeOf(state);
  const firstCategory = all.categoryStarts[from]!;
  return {
    values: state.values,
    arrays: {
      starts: Int32Array.of(0, to - from),
      feature: all.feature.slice(from, to),
      threshold: all.threshold.slice(from, to),
      left: all.left.slice(from, to),
      right: all.right.slice(from, to),
      categories: all.categories.slice(firstCategory, all.categoryStarts[to]),
      categoryStarts: all.categoryStarts.slice(from, to + 1).map((start) => start - firstCategory),
      categoryCounts: all.categoryCounts.slice(from, to),
      prediction: all.prediction.slice(from, to),
      impurity: all.impurity.slice(from, to),
      gain: all.gain.slice(from, to),
      rawCount: all.rawCount.slice(from, to),
      stats: all.stats.slice(from * size, to * size),
      treeWeights: Float64Array.of(1),
    },
  };
}

/** Of the first tree. */
export function depthOf(state: Tensors): number {
  const { left, right } = arraysOf(state);
  const below = (node: number): number => (left[node]! < 0 ? 0 : 1 + Math.max(below(left[node]!), below(right[node]!)));
  return below(0);
}

/** Each feature's share in what the trees' splits gained; every tree counts the same where `isNormalized`. */
export function featureImportances(state: Tensors, isNormalized: boolean): VectorValue {
  const { starts, left, gain, stats, feature } = arraysOf(state);
  const size = statsSizeOf(state);
  const isClassification = numClassesOf(state) > 0 && size === numClassesOf(state);
  const massOf = (node: number) => {
    if (!isClassification) return stats[node * size]!;
    let mass = 0;
    for (let c = 0; c < size; c++) mass += stats[node * size + c]!;
    return mass;
  };
  const total = new Map<number, number>();
  for (let tree = 0; tree + 1 < starts.length; tree++) {
    const own = new Map<number, number>();
    for (let node = starts[tree]!; node < starts[tree + 1]!; node++) {
      if (left[node]! < 0) continue;
      own.set(feature[node]!, (own.get(feature[node]!) ?? 0) + gain[node]! * massOf(node));
    }
    const sum = isNormalized ? [...own.values()].reduce((a, b) => a + b, 0) : 1;
    if (sum === 0) continue;
    for (const [f, gained] of own) total.set(f, (total.get(f) ?? 0) + gained / sum);
  }
  const sum = [...total.values()].reduce((a, b) => a + b, 0);
  const sorted = [...total].sort(([a], [b]) => a - b);
  return {
    kind: "vector",
    size: numFeaturesOf(state),
    indices: sorted.map(([f]) => f),
    values: sorted.map(([, gained]) => (sum === 0 ? gained : gained / sum)),
  };
}

/** A tree in lines, from a node down. */
export function treeText(state: Tensors, tree: number, indent: number): string {
  const all = arraysOf(state);
  const start = all.starts[tree]!;
  const categoriesOf = (node: number) =>
    [...all.categories.slice(all.categoryStarts[node], all.categoryStarts[node + 1])]
      .map((category) => javaNumber(category))
      .join(",");
  const condition = (node: number, isLeft: boolean) => {
    const name = `feature ${all.feature[node]}`;
    if (all.categoryCounts[node]! >= 0) return `${name} ${isLeft ? "in" : "not in"} {${categoriesOf(node)}}`;
    return `${name} ${isLeft ? "<=" : ">"} ${javaNumber(all.threshold[node]!)}`;
  };
  const lines = (node: number, depth: number): string => {
    const prefix = " ".repeat(depth);
    if (all.left[node]! < 0) return `${prefix}Predict: ${javaNumber(all.prediction[node]!)}\n`;
    const [left, right] = [start + all.left[node]!, start + all.right[node]!];
    return `${prefix}If (${condition(node, true)})\n${lines(left, depth + 1)}${prefix}Else (${condition(node, false)})\n${lines(right, depth + 1)}`;
  };
  return lines(start, indent);
}
