import type { Split } from "./best-split";
import type { TreeFeature } from "./features";

interface Node {
  readonly split?: Split;
  readonly left?: Node;
  readonly right?: Node;
}

/** Trees as the workers walk them over bins (`worker/ml/kernels/tree/grown-trees.ts`); a tree that is not `used` has the root -1. */
export function grownArrays<N extends Node>(
  roots: readonly N[],
  used: ReadonlySet<number>,
  features: readonly TreeFeature[],
  slotOf: (node: N) => number,
): Readonly<Record<string, Int32Array>> {
  const nodes: N[] = [];
  const [feature, bin, set, left, right, leftSets]: number[][] = [[], [], [], [], [], []];
  const add = (node: N): number => {
    const at = nodes.push(node) - 1;
    left![at] = -1;
    right![at] = -1;
    set![at] = -1;
    feature![at] = node.split?.feature ?? 0;
    bin![at] = node.split?.bin ?? 0;
    if (node.split?.left) {
      set![at] = leftSets!.length;
      const flags = Array.from({ length: features[node.split.feature]!.categories }, () => 0);
      for (const category of node.split.left) flags[category] = 1;
      leftSets!.push(...flags);
    }
    if (node.left && node.right) {
      left![at] = add(node.left as N);
      right![at] = add(node.right as N);
    }
    return at;
  };
  const starts = roots.map((root, tree) => (used.has(tree) ? add(root) : -1));
  const asArray = (list: readonly number[] | undefined) => Int32Array.from(list!);
  return {
    roots: asArray(starts),
    feature: asArray(feature),
    bin: asArray(bin),
    set: asArray(set),
    leftSets: asArray(leftSets),
    left: asArray(left),
    right: asArray(right),
    slot: Int32Array.from(nodes, slotOf),
  };
}
