import type { Tensors } from "../../../types/tensors";
import { normalize } from "./normalize";

/** A tree of centers: where each node's two children begin in the order of the `centers`; 0: it has none. */
export interface Bisection {
  /** The leaf that a point comes to, by the nearer child of each node, and its squared distance from there. */
  leafOf(point: Float64Array): { readonly leaf: number; readonly cost: number };
  readonly isCosine: boolean;
}

/** In: `centers` row by row, the root's first; `children`. */
export function bisection({ values, arrays }: Tensors): Bisection {
  const centers = arrays.centers as Float64Array;
  const children = arrays.children as Int32Array;
  const size = centers.length / children.length;
  const isCosine = values.isCosine === true;
  const distance = (point: Float64Array, node: number) => {
    let sum = 0;
    for (let i = 0, at = node * size; i < size; i++, at++) sum += (point[i]! - centers[at]!) ** 2;
    return sum;
  };
  return {
    isCosine,
    leafOf(point) {
      if (isCosine) normalize(point, 0, size || point.length);
      let leaf = 0;
      let cost = distance(point, 0);
      for (let child = children[0]!; child > 0; child = children[leaf]!) {
        const [left, right] = [distance(point, child), distance(point, child + 1)];
        leaf = right < left ? child + 1 : child;
        cost = Math.min(left, right);
      }
      return { leaf, cost: isCosine ? cost / 2 : cost };
    },
  };
}
