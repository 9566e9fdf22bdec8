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
  const points = new Float64Array(batch * size);
  const weights = new Float64Array(batch);
  let [mass, labelSum, labelSquares] = [0, 0, 0];
  for (let row = 0; row < rows; row += batch) {
    for (let b = 0; b < batch; b++) {
      if (row + b >= rows) {
        weights[b] = 0;
        points.fill(0, b * size, (b + 1) * size);
        continue;
      }
      const { label, weight } = at(row + b);
      const start = b * size;
      features.copy(row + b, points, start);
      weights[b] = weight;
      mass += weight;
      labelSum += weight * label;
      labelSquares += weight * label * label;
      for (let i = 0; i < size; i++) {
        const factor = weight * points[start + i]!;
        sums[i]! += factor;
        labelProducts[i]! += factor * label;
      }
    }
    addProducts(points, weights, size, products);
  }
  return { values: { mass, count: rows, labelSum, labelSquares }, arrays: { products, labelProducts, sums } };
}

/** Rows whose products are added at once: each of the sums is read and written once for all of them. */
const batch = 4;

function addProducts(points: Float64Array, weights: Float64Array, size: number, products: Float64Array): void {
  const [second, third, fourth] = [size, 2 * size, 3 * size];
  for (let i = 0; i < size; i++) {
    const a = weights[0]! * points[i]!;
    const b = weights[1]! * points[second + i]!;
    const c = weights[2]! * points[third + i]!;
    const d = weights[3]! * points[fourth + i]!;
    if (a === 0 && b === 0 && c === 0 && d === 0) continue;
    for (let j = 0, to = i * size; j <= i; j++, to++) {
      products[to]! += a * points[j]! + b * points[second + j]! + (c * points[third + j]! + d * points[fourth + j]!);
    }
  }
}
