import { javaNumber } from "../../../types/index";
import { RaisedCondition } from "../../functions/raised-condition";
import { visitStored } from "../columns/vector-column";
import { numbers, type ValueOperation, type VectorOperation, vectors } from "./operation";

const refused = (message: string) =>
  new RaisedCondition("", { message: `requirement failed: ${message}` }, "SparkIllegalArgumentException");

/** The vector of a line in LIBSVM's format: `label place:value …`, places from 1. The call: `size`, `isDense`. */
export const libsvmFeatures: VectorOperation = ({ values }) => {
  const { size, isDense } = values as { readonly size: number; readonly isDense: boolean };
  return ([first], writer) => {
    if (first?.kind !== "value") throw new TypeError("Lines were expected");
    for (const line of first.values as readonly string[]) {
      const items = line
        .trim()
        .split(" ")
        .slice(1)
        .filter((item) => item !== "");
      const places = Int32Array.from(items, (item) => Number(item.slice(0, item.indexOf(":"))) - 1);
      const found = Float64Array.from(items, (item) => Number(item.slice(item.indexOf(":") + 1)));
      for (const [i, place] of places.entries()) {
        const previous = i === 0 ? -1 : places[i - 1]!;
        if (place > previous) continue;
        throw refused(
          `indices should be one-based and in ascending order; found current=${place}, previous=${previous}; line="${line}"`,
        );
      }
      const last = places.at(-1) ?? -1;
      if (last >= size) throw refused(`Index ${last} out of bounds for vector of size ${size}`);
      if (isDense) {
        const dense = new Float64Array(size);
        for (const [i, place] of places.entries()) dense[place] = found[i]!;
        writer.dense(dense);
      } else writer.sparse(size, places, found);
    }
  };
};

/** A label and a vector as such a line. */
export const libsvmLine: ValueOperation =
  () =>
  ([first, second], result) => {
    const [labels, features] = [numbers(first), vectors(second)];
    for (let row = 0; row < features.count; row++) {
      const items = [javaNumber(labels.values[row]!)];
      visitStored(features, row, (place, value) => {
        items.push(`${place + 1}:${javaNumber(value)}`);
      });
      result.push(items.join(" "));
    }
  };
