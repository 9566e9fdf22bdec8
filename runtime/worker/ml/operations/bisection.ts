import { copyRow } from "../columns/vector-column";
import { grown } from "../grown";
import { bisection } from "../numeric/bisection";
import { type NumberOperation, nullFeatures, vectors } from "./operation";

/** The place of a point's leaf among the leaves of a tree of centers. Model: the tree, `leaves` by nodes. */
export const bisect: NumberOperation = ({ model }) => {
  const tree = bisection(model);
  const leaves = model.arrays.leaves as Int32Array;
  let point = new Float64Array(16);
  return ([first], result) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) throw nullFeatures("BisectingKMeansModel");
      point = grown(point, source.size(row));
      copyRow(source, row, point);
      result[row] = leaves[tree.leafOf(point).leaf]!;
    }
  };
};
