import { summarizeRows } from "../dense/summarize";
import { Summary } from "../numeric/summary";
import type { Kernel } from "./kernel";

/** Of each feature, by weight: `count` rows, the sum of weights and of their squares, and what a `Summary` knows. */
export const moments: Kernel = (block, { values }) => {
  const { rows, size, features } = block;
  const weights = values.isWeighted ? block.column("weight") : undefined;
  const summary = weights ? Summary.ofSize(size) : summarizeRows(features);
  const point = new Float64Array(size);
  for (let row = 0; weights && row < rows; row++) {
    features.copy(row, point);
    summary.add(point, 0, weights[row]!);
  }
  const { count, mass, squares } = summary;
  const arrays = Object.fromEntries(
    ["mean", "m2", "min", "max", "nonZeros"].map((name) => [name, summary.metric(name)]),
  );
  return { values: { count, mass, squares }, arrays: { ...arrays, l1: summary.metric("normL1") } };
};
