import { bernoulliSampler } from "../../../../random/bernoulli-sampler";
import type { Kernel } from "../kernel";
import { partitionsOf } from "./partitions";

/** A sample of the rows, dense, for the search of splits. In: `fraction`, `seeds` (one a partition, as texts). Out: `points`, `weights`. */
export const sampleRows: Kernel = (block, state) => {
  const { rows, size, features } = block;
  const masses = state.values.isWeighted ? block.column("weight") : undefined;
  const chosen: number[] = [];
  for (const [i, { from, to }] of partitionsOf(rows, state).entries()) {
    const isChosen = bernoulliSampler(state.values.fraction as number, BigInt((state.values.seeds as string[])[i]!));
    for (let row = from; row < to; row++) if (isChosen()) chosen.push(row);
  }
  const points = new Float64Array(chosen.length * size);
  for (const [i, row] of chosen.entries()) features.copy(row, points, i * size);
  const weights = Float64Array.from(chosen, (row) => (masses ? masses[row]! : 1));
  return { values: { size }, arrays: { points, weights } };
};
