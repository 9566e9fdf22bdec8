import { copyRow } from "../columns/vector-column";
import { type ValueOperation, type VectorOperation, vectors } from "./operation";

/** A vector's elements, zeros included. */
export const elements: ValueOperation =
  () =>
  ([first], result) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) {
        result.push(null);
        continue;
      }
      const values = new Float64Array(source.size(row));
      copyRow(source, row, values);
      result.push(Array.from(values));
    }
  };

/** A dense vector of an array's elements. */
export const fromArray: VectorOperation =
  () =>
  ([first], writer) => {
    if (first?.kind !== "value") throw new TypeError("An array was expected");
    for (const value of first.values as readonly (readonly number[] | null)[]) {
      if (value) writer.dense(Float64Array.from(value));
      else writer.null();
    }
  };
