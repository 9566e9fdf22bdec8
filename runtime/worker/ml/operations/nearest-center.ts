import { copyRow } from "../columns/vector-column";
import { grown } from "../grown";
import { nearestCenter, normalize } from "../numeric/centers";
import { doubles, type NumberOperation, nullFeatures, vectors } from "./operation";

/** The nearest of k centers. Model: `centers`, row by row; the call: `k`, `isCosine`. */
export const nearest: NumberOperation = ({ values, model }) => {
  const centers = doubles(model, "centers");
  const k = values.k as number;
  const size = centers.length / k;
  let point = new Float64Array(size);
  return ([first], result) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) throw nullFeatures("KMeansModel");
      point = grown(point, source.size(row));
      copyRow(source, row, point);
      if (values.isCosine) normalize(point, 0, size);
      result[row] = nearestCenter(point, 0, centers, k, size).index;
    }
  };
};
