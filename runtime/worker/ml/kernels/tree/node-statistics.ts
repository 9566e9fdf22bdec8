import { rowsAtOnce } from "../../dense/chunks";
import type { Kernel } from "../kernel";
import { Descent } from "./grown-trees";

/**
 * What the labels of the rows in each bin of each feature of each node are: the histograms that splits are chosen from. In: the trees so far, of
 * each node its `slot` (-1: not asked for), of each slot its tree and the `subset` of features to look at, `binStarts` of all features,
 * `slotStarts`, `width` numbers a bin. Out: `histograms`; of classes each one's weight and the number of rows, else weight, Σ label,
 * Σ label² and that number.
 */
export const nodeStatistics: Kernel = (block, state) => {
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
  const rowCounts = block.array("counts") as Uint8Array | undefined;
  const masses = block.array("weight") as Float64Array | undefined;
  const labels = block.column(labelName);
  const size = binStarts!.length - 1;
  // What the others already tell is not counted row by row.
  const isCounted = rowCounts !== undefined || masses !== undefined;
  const most = rowsAtOnce(size);
  const looked = subset?.length ?? perNode;
  const descent = new Descent(
    bins,
    size,
    state,
    (node) => slot![node]!,
    { histograms: length, labels: most, amounts: most, counts: most },
    { starts: slotStarts!.length, features: looked, offsets: looked },
  );
  const { memory, isWide } = descent;
  const { histograms, amounts, counts, places, starts, features, offsets } = memory;
  for (const [i, start] of slotStarts!.entries()) starts[i] = start * 8;
  for (let i = 0; i < looked; i++) {
    features[i] = subset ? subset[i]! : i;
    offsets[i] = (subset ? subsetStarts! : binStarts!)[i]! * width * 8;
  }
  for (let from = 0; from < block.rows; from += most) {
    const rows = Math.min(most, block.rows - from);
    descent.load(from, from + rows);
    memory.labels.set(labels.subarray(from, from + rows));
    for (let tree = 0; tree < treeCount; tree++) {
      if (!descent.find(tree, rows)) continue;
      for (let i = 0, row = from; isCounted && i < rows; i++, row++) {
        const count = rowCounts ? rowCounts[row * treeCount + tree]! : 1;
        if (count === 0) places[i] = -1;
        counts[i] = count;
        amounts[i] = masses ? count * masses[row]! : count;
      }
      const [amount, count] = isCounted ? [amounts.byteOffset, counts.byteOffset] : [0, 0];
      const common = [
        descent.place,
        isWide ? 1 : 0,
        rows,
        size,
        places.byteOffset,
        starts.byteOffset,
        features.byteOffset,
        offsets.byteOffset,
        perNode,
        subset ? 1 : 0,
        memory.labels.byteOffset,
        amount,
        count,
      ] as const;
      if (isClassification) memory.addClasses(...common, width, histograms.byteOffset);
      else memory.addStatistics(...common, histograms.byteOffset);
    }
  }
  const all = histograms.slice();
  if (isClassification && !isCounted) countRows(all, width);
  return { values: {}, arrays: { histograms: all } };
};

/** Where each row weighs 1, its number is the weight of all classes. */
function countRows(histograms: Float64Array, width: number): void {
  for (let cell = 0; cell < histograms.length; cell += width) {
    let rows = 0;
    for (let c = 0; c < width - 1; c++) rows += histograms[cell + c]!;
    histograms[cell + width - 1] = rows;
  }
}
