import type { Tensors } from "../../../../types/tensors";

/** Trees as far as they have grown, over bins: nodes of all of them, their roots, and for categories which go left. */
export interface GrownTrees {
  readonly roots: Int32Array;
  readonly feature: Int32Array;
  /** The last bin that goes left. */
  readonly bin: Int32Array;
  /** Where a split by categories has its flags in `leftSets`; -1: it goes by `bin`. */
  readonly set: Int32Array;
  readonly leftSets: Int32Array;
  /** -1: a leaf so far. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export const grownTrees = ({ arrays }: Tensors): GrownTrees => arrays as unknown as GrownTrees;

/** The node where a row, whose bins begin at `at`, ends. */
export function descend(trees: GrownTrees, root: number, bins: Uint8Array | Int32Array, at: number): number {
  const { feature, bin, set, leftSets, left, right } = trees;
  let node = root;
  while (left[node]! >= 0) {
    const found = bins[at + feature[node]!]!;
    const flags = set[node]!;
    const isLeft = flags < 0 ? found <= bin[node]! : leftSets[flags + found] === 1;
    node = isLeft ? left[node]! : right[node]!;
  }
  return node;
}
