import { mixtureChances } from "../numeric/mixture";
import type { Kernel } from "./kernel";

/**
 * Deals rows to the components of a mixture by their chances. In: what `mixtureChances` takes, `isWeighted`. Out: by components the `masses`, `sums`
 * of rows and `products` of them; the `logLikelihood`.
 */
export const mixtureSums: Kernel = ({ rows, size, features, column }, state) => {
  const chancesOf = mixtureChances(state);
  const k = state.arrays.weights!.length;
  const weights = state.values.isWeighted ? column("weight") : undefined;
  const masses = new Float64Array(k);
  const sums = new Float64Array(k * size);
  const products = new Float64Array(k * size * size);
  const point = new Float64Array(size);
  const chances = new Float64Array(k);
  let logLikelihood = 0;
  for (let row = 0; row < rows; row++) {
    features.copy(row, point);
    const weight = weights ? weights[row]! : 1;
    const total = chancesOf(point, chances);
    logLikelihood += Math.log(total) * weight;
    for (let c = 0; c < k; c++) {
      const mass = (chances[c]! / total) * weight;
      masses[c]! += mass;
      for (let i = 0, at = c * size * size; i < size; i++) {
        sums[c * size + i]! += mass * point[i]!;
        for (let j = 0; j < size; j++, at++) products[at]! += mass * point[i]! * point[j]!;
      }
    }
  }
  return { values: { logLikelihood }, arrays: { masses, sums, products } };
};
