import { copyRow, type VectorColumn } from "../columns/vector-column";
import { DenseCenters } from "../dense/centers";
import { doubles, type NumberOperation, nullFeatures, vectors } from "./operation";
import { requireSize } from "./other-sizes";

/** The nearest of k centers. Model: `centers`, row by row; the call: `k`, `isCosine`. */
export const nearest: NumberOperation = ({ values, model }) => {
  const all = doubles(model, "centers");
  const k = values.k as number;
  const size = all.length / k;
  return ([first], result) => {
    const source = vectors(first);
    const centers = new DenseCenters(all, k, size, Boolean(values.isCosine));
    for (let from = 0; from < source.count; from += centers.rowsAtOnce) {
      const to = Math.min(source.count, from + centers.rowsAtOnce);
      centers.loadDense(rowsOf(source, from, to, size));
      centers.best.fill(Number.POSITIVE_INFINITY);
      centers.nearest.fill(0);
      centers.find(to - from);
      result.set(centers.nearest.subarray(0, to - from), from);
    }
  };
};

/** Side by side. */
function rowsOf(source: VectorColumn, from: number, to: number, size: number): Float64Array {
  if (source.denseSize === size) return source.values.subarray(from * size, to * size);
  const rows = new Float64Array((to - from) * size);
  for (let row = from; row < to; row++) {
    if (source.isNull(row)) throw nullFeatures("KMeansModel");
    requireSize(source, row, size, "distance", "KMeansModel", "center");
    copyRow(source, row, rows, (row - from) * size);
  }
  return rows;
}
