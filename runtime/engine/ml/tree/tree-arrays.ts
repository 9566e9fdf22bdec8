import type { Tensors } from "../../../types/index";
import type { TreeFeature } from "./features";
import type { TreeNode } from "./learning-node";

/** Trees as a model's state: nodes in pre-order, tree after tree, children by their place in their tree. */
export function treeArrays(
  roots: readonly TreeNode[],
  features: readonly TreeFeature[],
  treeWeights: readonly number[],
  sizes: { readonly numFeatures: number; readonly numClasses: number; readonly statsSize: number },
): Tensors {
  const { statsSize } = sizes;
  const feature: number[] = [];
  const threshold: number[] = [];
  const [left, right, categoryCounts]: [number[], number[], number[]] = [[], [], []];
  const [prediction, impurity, gain, rawCount]: [number[], number[], number[], number[]] = [[], [], [], []];
  const stats: number[] = [];
  const categories: number[] = [];
  const categoryStarts: number[] = [0];
  const starts = [0];
  for (const root of roots) {
    const start = feature.length;
    const add = (node: TreeNode): number => {
      const at = feature.length;
      const { split } = node;
      feature.push(split?.feature ?? -1);
      threshold.push(split?.bin === undefined ? 0 : (features[split.feature]!.thresholds[split.bin] ?? 0));
      categoryCounts.push(split?.left ? features[split.feature]!.categories : -1);
      categories.push(...[...(split?.left ?? [])].sort((a, b) => a - b));
      categoryStarts.push(categories.length);
      prediction.push(node.prediction);
      impurity.push(node.impurity);
      gain.push(node.gain);
      rawCount.push(node.stats.at(-1)!);
      for (let i = 0; i < statsSize; i++) stats.push(node.stats[i]!);
      left.push(-1);
      right.push(-1);
      if (node.left && node.right) {
        left[at] = add(node.left) - start;
        right[at] = add(node.right) - start;
      }
      return at;
    };
    add(root);
    starts.push(feature.length);
  }
  return {
    values: sizes,
    arrays: {
      starts: Int32Array.from(starts),
      feature: Int32Array.from(feature),
      threshold: Float64Array.from(threshold),
      left: Int32Array.from(left),
      right: Int32Array.from(right),
      categories: Int32Array.from(categories),
      categoryStarts: Int32Array.from(categoryStarts),
      categoryCounts: Int32Array.from(categoryCounts),
      prediction: Float64Array.from(prediction),
      impurity: Float64Array.from(impurity),
      gain: Float64Array.from(gain),
      rawCount: Float64Array.from(rawCount),
      stats: Float64Array.from(stats),
      treeWeights: Float64Array.from(treeWeights),
    },
  };
}
