import { copyRow } from "../columns/vector-column";
import { grown } from "../grown";
import { groupedCenters, type Nearest, nearestCenter, normalize } from "../numeric/centers";
import { doubles, type NumberOperation, nullFeatures, vectors } from "./operation";

/** The nearest of k centers. Model: `centers`, row by row; the call: `k`, `isCosine`. */
export const nearest: NumberOperation = ({ values, model }) => {
  const centers = doubles(model, "centers");
  const k = values.k as number;
  const size = centers.length / k;
  const grouped = groupedCenters(centers, k, size);
  const found: Nearest = { index: 0, cost: 0 };
  let point = new Float64Array(size);
  return ([first], result) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) throw nullFeatures("KMeansModel");
      point = grown(point, source.size(row));
      copyRow(source, row, point);
      if (values.isCosine) normalize(point, 0, size);
      found.index = 0;
      found.cost = Number.POSITIVE_INFINITY;
      nearestCenter(point, 0, grouped, size, found);
      result[row] = found.index;
    }
  };
};
