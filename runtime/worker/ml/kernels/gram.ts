import type { Tensors } from "../../../types/tensors";
import type { Block } from "../blocks/block";
import type { Kernel } from "./kernel";

/**
 * Weighted sums of products: of features with one another (`products`, size · size, lower triangle), with the label (`labelProducts`), of the
 * features (`sums`), the label, its square and the weights.
 */
export const gram: Kernel = (block, { values }) => {
  const labels = values.hasLabel ? block.column("label") : undefined;
  const masses = values.isWeighted ? block.column("weight") : undefined;
  return gramOf(block, (row) => ({ label: labels ? labels[row]! : 0, weight: masses ? masses[row]! : 1 }));
};

/** The same of labels and weights that are made row by row. */
export function gramOf(
  { rows, size, features }: Block,
  at: (row: number) => { readonly label: number; readonly weight: number },
): Tensors {
  const products = new Float64Array(size * size);
  const labelProducts = new Float64Array(size);
  const sums = new Float64Array(size);
  const point = new Float64Array(size);
  let [mass, labelSum, labelSquares] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const { label, weight } = at(row);
    features.copy(row, point);
    mass += weight;
    labelSum += weight * label;
    labelSquares += weight * label * label;
    for (let i = 0; i < size; i++) {
      const factor = weight * point[i]!;
      if (factor === 0) continue;
      sums[i]! += factor;
      labelProducts[i]! += factor * label;
      for (let j = 0, from = i * size; j <= i; j++) products[from + j]! += factor * point[j]!;
    }
  }
  return { values: { mass, count: rows, labelSum, labelSquares }, arrays: { products, labelProducts, sums } };
}
