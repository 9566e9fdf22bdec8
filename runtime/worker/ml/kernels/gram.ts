import type { Tensors } from "../../../types/tensors";
import type { Block } from "../blocks/block";
import { chunkOf, loadRows, rowsAtOnce, strideOf } from "../dense/chunks";
import { denseMemory } from "../dense/memory";
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
  const stride = strideOf(size);
  const most = rowsAtOnce(size);
  const { points, packing } = chunkOf(size);
  const sides = { scaled: points, weights: most, factors: most };
  const memory = denseMemory({ points, packing, ...sides, products: stride * stride, sums: stride, byLabel: stride });
  const { weights, factors, scaled, products, sums, byLabel } = memory;
  const place = memory.points.byteOffset;
  let [mass, labelSum, labelSquares] = [0, 0, 0];
  for (let from = 0; from < rows; from += most) {
    const count = Math.min(rows - from, most);
    const padded = strideOf(count);
    loadRows(memory, features, from, from + count);
    let isWeighted = false;
    for (let i = 0; i < count; i++) {
      const { label, weight } = at(from + i);
      weights[i] = weight;
      factors[i] = weight * label;
      mass += weight;
      labelSum += weight * label;
      labelSquares += weight * label * label;
      if (weight !== 1) isWeighted = true;
    }
    weights.fill(0, count, padded);
    factors.fill(0, count, padded);
    memory.addScaled(place, padded, stride, weights.byteOffset, sums.byteOffset);
    memory.addScaled(place, padded, stride, factors.byteOffset, byLabel.byteOffset);
    if (isWeighted) memory.scaleRows(place, padded, stride, weights.byteOffset, scaled.byteOffset);
    memory.addProducts(isWeighted ? scaled.byteOffset : place, place, padded, stride, products.byteOffset);
  }
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) lower.set(products.subarray(i * stride, i * stride + i + 1), i * size);
  const arrays = { products: lower, labelProducts: byLabel.slice(0, size), sums: sums.slice(0, size) };
  return { values: { mass, count: rows, labelSum, labelSquares }, arrays };
}
