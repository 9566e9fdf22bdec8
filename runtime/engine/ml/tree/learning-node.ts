import type { Split, SplitStats } from "./best-split";

/** A node of a tree that grows. */
export interface LearningNode {
  readonly depth: number;
  /** What its parent knew of it. */
  readonly known?: { readonly stats: Float64Array; readonly impurity: number };
  stats?: SplitStats;
  split?: Split;
  left?: LearningNode;
  right?: LearningNode;
}

/** A node of a grown tree. */
export interface TreeNode {
  readonly prediction: number;
  readonly impurity: number;
  readonly stats: Float64Array;
  readonly gain: number;
  readonly split?: Split;
  readonly left?: TreeNode;
  readonly right?: TreeNode;
}

/** The tree below a node. Two leaves that say the same become one, when `prune`d. */
export function finished(node: LearningNode, predict: (stats: Float64Array) => number, prune: boolean): TreeNode {
  if (node.left && node.right && node.stats) {
    const [left, right] = [finished(node.left, predict, prune), finished(node.right, predict, prune)];
    const { stats, impurity, gain } = node.stats;
    if (prune && !left.split && !right.split && left.prediction === right.prediction) {
      return { prediction: left.prediction, impurity, stats, gain: -1 };
    }
    return { prediction: predict(stats), impurity, stats, gain, split: node.split!, left, right };
  }
  // A leaf that could not be split has the impurity that Spark marks it by.
  const isInvalid = node.stats?.gain === -Number.MAX_VALUE;
  const { stats, impurity } = node.stats ?? node.known!;
  return { prediction: predict(stats), impurity: isInvalid ? -1 : impurity, stats, gain: -1 };
}
