import type { Kernel } from "./kernel";

/** Rows at their `places`, dense: `points`, and `weights`. */
export const takeRows: Kernel = ({ size, features, column }, { values, arrays }) => {
  const places = arrays.places as Int32Array;
  const masses = values.isWeighted ? column("weight") : undefined;
  const points = new Float64Array(places.length * size);
  for (const [i, row] of places.entries()) features.copy(row, points, i * size);
  return { values: { size }, arrays: { points, weights: Float64Array.from(places, (row) => masses?.[row] ?? 1) } };
};
