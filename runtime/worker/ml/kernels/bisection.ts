import { bisection } from "../numeric/bisection";
import type { Kernel } from "./kernel";

/** What comes to each leaf of a tree of centers. In: the tree, `isWeighted`. Out: by nodes `counts`, `masses`, `sums` of the rows and `costs`. */
export const leafSums: Kernel = ({ rows, size, features, column }, state) => {
  const tree = bisection(state);
  const nodes = state.arrays.children!.length;
  const weights = state.values.isWeighted ? column("weight") : undefined;
  const [counts, masses, costs] = [new Float64Array(nodes), new Float64Array(nodes), new Float64Array(nodes)];
  const sums = new Float64Array(nodes * size);
  const point = new Float64Array(size);
  for (let row = 0; row < rows; row++) {
    features.copy(row, point);
    const { leaf, cost } = tree.leafOf(point);
    const weight = weights ? weights[row]! : 1;
    counts[leaf]!++;
    masses[leaf]! += weight;
    costs[leaf]! += weight * cost;
    for (let i = 0, at = leaf * size; i < size; i++, at++) sums[at]! += weight * point[i]!;
  }
  return { values: {}, arrays: { counts, masses, sums, costs } };
};
