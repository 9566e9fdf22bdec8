import type { Tensors } from "../../../types/tensors";

/** 2⁻⁵²: keeps a row that is far from all components from dividing by zero. */
const epsilon = 2 ** -52;

/**
 * How likely each component of a mixture of Gaussians makes a point, by its weight. In: `weights`, `means` and, by components, `constants` and
 * `roots` (of the inverse covariances, row by row). Fills `chances`, gives their sum.
 */
export function mixtureChances({ arrays }: Tensors): (point: Float64Array, chances: Float64Array) => number {
  const { weights, means, constants, roots } = arrays as Record<string, Float64Array>;
  const k = weights!.length;
  const size = means!.length / k;
  const centered = new Float64Array(size);
  return (point, chances) => {
    let total = 0;
    for (let c = 0; c < k; c++) {
      for (let i = 0; i < size; i++) centered[i] = point[i]! - means![c * size + i]!;
      let distance = 0;
      for (let i = 0, at = c * size * size; i < size; i++) {
        let sum = 0;
        for (let j = 0; j < size; j++, at++) sum += roots![at]! * centered[j]!;
        distance += sum * sum;
      }
      chances[c] = epsilon + weights![c]! * Math.exp(constants![c]! - distance / 2);
      total += chances[c]!;
    }
    return total;
  };
}
