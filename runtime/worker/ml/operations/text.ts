import { javaNumber } from "../../../types/index";
import { type ValueOperation, vectors } from "./operation";

/** As Java prints vectors: `[1.0,2.0]`, and `(3,[0],[1.0])` where they are sparse. */
export const text: ValueOperation =
  () =>
  ([first], result) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) {
        result.push(null);
        continue;
      }
      const values = Array.from(source.values.subarray(source.start(row), source.end(row)), (value) =>
        javaNumber(value),
      );
      if (source.isDense(row)) result.push(`[${values.join(",")}]`);
      else {
        const from = source.firstIndex(row);
        const indices = source.indices.subarray(from, from + values.length);
        result.push(`(${source.size(row)},[${indices.join(",")}],[${values.join(",")}])`);
      }
    }
  };
