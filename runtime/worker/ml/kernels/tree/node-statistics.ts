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
  const counts = block.array("counts") as Uint8Array | undefined;
  const weights = block.array("weight") as Float64Array | undefined;
  const labels = block.column(labelName);
  const size = binStarts!.length - 1;
  const looked = subset?.length ?? perNode;
  const cells = length / width;
  const most = rowsAtOnce(size);
  // Whole numbers take less memory, and what one of them tells is not counted twice.
  const kind = weights ? "weights" : isClassification ? "classes" : "sums";
  const descent = new Descent(
    { bins, size, counts },
    state,
    (node) => slot![node]!,
    {
      labels: most,
      masses: weights ? most : 0,
      sums: { weights: length, classes: 0, sums: 2 * cells }[kind],
    },
    {
      numbers: { weights: 0, classes: (width - 1) * cells, sums: cells }[kind],
      starts: slotStarts!.length,
      features: looked,
      offsets: looked,
      rows: 13,
    },
  );
  const { memory, isWide } = descent;
  const { sums, numbers } = memory;
  for (const [i, start] of slotStarts!.entries()) memory.starts[i] = start / width;
  if (subset) memory.features.set(subset);
  memory.offsets.set((subset ? subsetStarts! : binStarts!).subarray(0, looked));
  const wide = isWide ? 1 : 0;
  for (let from = 0; from < block.rows; from += most) {
    const rows = Math.min(most, block.rows - from);
    descent.load(from, from + rows);
    memory.labels.set(labels.subarray(from, from + rows));
    if (weights) memory.masses.set(weights.subarray(from, from + rows));
    for (let tree = 0; tree < treeCount; tree++) {
      const chosen = descent.find(tree, rows);
      memory.rows.set([
        descent.place,
        size,
        chosen,
        memory.chosen.byteOffset,
        memory.places.byteOffset,
        memory.labels.byteOffset,
        descent.countsOf(tree),
        descent.stride,
        memory.masses.byteOffset,
        memory.starts.byteOffset,
        subset ? memory.features.byteOffset : 0,
        perNode,
        memory.offsets.byteOffset,
      ]);
      const given = memory.rows.byteOffset;
      if (kind === "weights") memory.addWeights(given, wide, width, isClassification ? 1 : 0, sums.byteOffset);
      else if (kind === "classes") memory.addCounts(given, wide, width - 1, numbers.byteOffset);
      else memory.addSums(given, wide, sums.byteOffset, numbers.byteOffset);
    }
  }
  const histograms = {
    weights: () => sums.slice(),
    classes: () => ofClasses(numbers, width),
    sums: () => ofSums(sums, numbers),
  };
  return { values: {}, arrays: { histograms: histograms[kind]() } };
};

/** Where each row weighs 1, their number is the weight of all classes. */
function ofClasses(counts: Int32Array, width: number): Float64Array {
  const classes = width - 1;
  const histograms = new Float64Array((counts.length / classes) * width);
  for (let from = 0, to = 0; from < counts.length; from += classes, to += width) {
    let rows = 0;
    for (let c = 0; c < classes; c++) {
      histograms[to + c] = counts[from + c]!;
      rows += counts[from + c]!;
    }
    histograms[to + classes] = rows;
  }
  return histograms;
}

/** Where each row weighs 1, their weight is their number. */
function ofSums(sums: Float64Array, counts: Int32Array): Float64Array {
  const histograms = new Float64Array(4 * counts.length);
  for (let cell = 0; cell < counts.length; cell++) {
    histograms[4 * cell] = counts[cell]!;
    histograms[4 * cell + 1] = sums[2 * cell]!;
    histograms[4 * cell + 2] = sums[2 * cell + 1]!;
    histograms[4 * cell + 3] = counts[cell]!;
  }
  return histograms;
}
