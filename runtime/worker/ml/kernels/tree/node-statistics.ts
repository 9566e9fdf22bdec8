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
  // What the others already tell is not counted row by row.
  const isCounted = counts !== undefined || masses !== undefined;
  const offsets = Int32Array.from(subset ? subsetStarts! : binStarts!, (start) => start * width);
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
      const sum = weight * label;
      const squares = sum * label;
      const start = slotStarts![place]!;
      const first = subset ? place * perNode : 0;
      for (let j = 0; j < perNode; j++) {
        const f = subset ? subset[first + j]! : j;
        const cell = start + offsets[first + j]! + bins[at + f]! * width;
        if (isClassification) histograms[cell + label]! += weight;
        else {
          histograms[cell]! += weight;
          histograms[cell + 1]! += sum;
          histograms[cell + 2]! += squares;
        }
        if (isCounted) histograms[cell + last]! += count;
      }
    }
  }
  if (!isCounted) countRows(histograms, width, isClassification);
  return { values: {}, arrays: { histograms } };
};

/** Where each row weighs 1, its number is the weight of all classes, or the weight. */
function countRows(histograms: Float64Array, width: number, isClassification: boolean): void {
  for (let cell = 0; cell < histograms.length; cell += width) {
    let rows = histograms[cell]!;
    if (isClassification) for (let c = 1; c < width - 1; c++) rows += histograms[cell + c]!;
    histograms[cell + width - 1] = rows;
  }
}
