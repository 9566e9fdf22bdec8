import { copyRow } from "../columns/vector-column";
import { bisection } from "../numeric/bisection";
import { type NumberOperation, nullFeatures, vectors } from "./operation";
import { requireSize } from "./other-sizes";

/** The place of a point's leaf among the leaves of a tree of centers. Model: the tree, `leaves` by nodes. */
export const bisect: NumberOperation = ({ model }) => {
  const tree = bisection(model);
  const leaves = model.arrays.leaves as Int32Array;
  const size = model.arrays.centers!.length / model.arrays.children!.length;
  const point = new Float64Array(size);
  return ([first], result) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) throw nullFeatures("BisectingKMeansModel");
      requireSize(source, row, size, "distance", "BisectingKMeansModel", "center");
      copyRow(source, row, point);
      result[row] = leaves[tree.leafOf(point).leaf]!;
    }
  };
};
