import { javaNumber } from "../../../types/index";
import { RaisedCondition } from "../../functions/raised-condition";
import { type VectorOperation, vectors } from "./operation";

/** What a vector's values may be, and what Spark says of others. */
const kinds: Readonly<Record<string, readonly [(value: number) => boolean, string]>> = {
  numbers: [(value) => value - value === 0, "Vector values MUST NOT be NaN or Infinity, but got "],
  counts: [
    (value) => value >= 0 && Number.isFinite(value),
    "Vector values MUST NOT be Negative, NaN or Infinity, but got ",
  ],
  flags: [(value) => value === 0 || value === 1, "Vector values MUST be in {0, 1}, but got "],
};

/** The vectors as they are; null and values that the call does not accept are refused, as MLlib refuses them in what it trains on. */
export const finite: VectorOperation = ({ values: { accepts } }) => {
  const [isAccepted, message] = kinds[accepts as string]!;
  return ([first], writer) => {
    const source = vectors(first);
    const { denseSize } = source;
    if (denseSize !== undefined && areAll(source.values, isAccepted)) {
      writer.denseRows(source.values, denseSize, source.count);
      return;
    }
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) throw refused("Vectors MUST NOT be Null");
      const values = source.values.subarray(source.start(row), source.end(row));
      const from = source.isDense(row) ? 0 : source.firstIndex(row);
      const indices = source.indices.subarray(from, from + values.length);
      if (!values.every(isAccepted)) {
        const text = Array.from(values, (value) => javaNumber(value)).join(",");
        throw refused(
          message + (source.isDense(row) ? `[${text}]` : `(${source.size(row)},[${indices.join(",")}],[${text}])`),
        );
      }
      if (source.isDense(row)) writer.dense(values);
      else writer.sparse(source.size(row), indices, values);
    }
  };
};

function areAll(values: Float64Array, isAccepted: (value: number) => boolean): boolean {
  for (let i = 0; i < values.length; i++) if (!isAccepted(values[i]!)) return false;
  return true;
}

const refused = (errorMessage: string) =>
  new RaisedCondition("USER_RAISED_EXCEPTION", { errorMessage }, "SparkRuntimeException");
