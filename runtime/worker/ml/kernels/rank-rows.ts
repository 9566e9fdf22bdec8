import type { Kernel } from "./kernel";

/** The rows with ranks for values. In: each feature's `known` values, ascending, from `starts`, and their `ranks`. Out: another block. */
export const rankRows: Kernel = ({ rows, size, features }, { arrays }) => {
  const { starts, known, ranks } = arrays as {
    readonly starts: Int32Array;
    readonly known: Float64Array;
    readonly ranks: Float64Array;
  };
  const ranked = new Float64Array(rows * size);
  const point = new Float64Array(size);
  for (let row = 0; row < rows; row++) {
    features.copy(row, point);
    for (let i = 0; i < size; i++) {
      let [low, high] = [starts[i]!, starts[i + 1]! - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (known[middle]! < point[i]!) low = middle + 1;
        else high = middle;
      }
      ranked[row * size + i] = ranks[low]!;
    }
  }
  return { values: { rows, size }, arrays: { features: ranked } };
};
