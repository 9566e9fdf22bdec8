import type { Kernel } from "../kernel";
import { descend, grownTrees } from "./grown-trees";

/**
 * What the labels of the rows in each bin of each feature of each node are: the histograms that splits are chosen from. In: the trees so far, of
 * each node its `slot` (-1: not asked for), of each slot its tree and the `subset` of features to look at, `binStarts` of all features,
 * `slotStarts`, `width` numbers a bin. Out: `histograms`; of classes each one's weight and the number of rows, else weight, Σ label,
 * Σ label² and that number.
 */
export const nodeStatistics: Kernel = (block, state) => {
  const trees = grownTrees(state);
  const { slot, subset, subsetStarts, binStarts, slotStarts } = state.arrays as Readonly<Record<string, Int32Array>>;
  const { width, length, perNode, isClassification, labelName, treeCount } = state.values as {
    readonly width: number;
    readonly length: number;
    readonly perNode: number;
    readonly isClassification: boolean;
    readonly labelName: string;
    readonly treeCount: number;
  };
  const bins = block.array("bins") as Uint8Array | Int32Array;
  const counts = block.array("counts") as Uint8Array | undefined;
  const masses = block.array("weight") as Float64Array | undefined;
  const labels = block.column(labelName);
  const size = binStarts!.length - 1;
  const histograms = new Float64Array(length);
  const last = width - 1;
  const { rows } = block;
  for (let row = 0, at = 0; row < rows; row++, at += size) {
    const label = labels[row]!;
    const mass = masses ? masses[row]! : 1;
    for (let tree = 0; tree < treeCount; tree++) {
      const root = trees.roots[tree]!;
      if (root < 0) continue;
      const count = counts ? counts[row * treeCount + tree]! : 1;
      if (count === 0) continue;
      const place = slot![descend(trees, root, bins, at)]!;
      if (place < 0) continue;
      const weight = count * mass;
      const start = slotStarts![place]!;
      for (let j = 0; j < perNode; j++) {
        const f = subset ? subset[place * perNode + j]! : j;
        const own = subset ? subsetStarts![place * perNode + j]! : binStarts![j]!;
        const cell = start + (own + bins[at + f]!) * width;
        if (isClassification) histograms[cell + label]! += weight;
        else {
          const sum = weight * label;
          histograms[cell]! += weight;
          histograms[cell + 1]! += sum;
          histograms[cell + 2]! += sum * label;
        }
        histograms[cell + last]! += count;
      }
    }
  }
  return { values: {}, arrays: { histograms } };
};
