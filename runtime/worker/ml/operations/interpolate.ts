import { doubles, type NumberOperation, nullFeatures, numbers } from "./operation";

/** The model's `predictions` at its ascending `boundaries`, linear between two, constant beyond the outermost. */
export const interpolate: NumberOperation = ({ model }) => {
  const [boundaries, predictions] = [doubles(model, "boundaries"), doubles(model, "predictions")];
  const last = boundaries.length - 1;
  return ([first], result) => {
    const source = numbers(first);
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) throw nullFeatures("IsotonicRegressionModel");
      const x = source.values[row]!;
      let [low, high] = [0, last + 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (boundaries[middle]! < x) low = middle + 1;
        else high = middle;
      }
      if (low > last) result[row] = predictions[last]!;
      else if (low === 0 || boundaries[low] === x) result[row] = predictions[low]!;
      else {
        const share = (x - boundaries[low - 1]!) / (boundaries[low]! - boundaries[low - 1]!);
        result[row] = predictions[low - 1]! + (predictions[low]! - predictions[low - 1]!) * share;
      }
    }
  };
};
