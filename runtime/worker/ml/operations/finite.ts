import { javaNumber } from "../../../types/index";
import { RaisedCondition } from "../../functions/raised-condition";
import { acceptedValues } from "../numeric/accepted-values";
import { type VectorOperation, vectors } from "./operation";

/** What Spark says of other values. */
const messages: Readonly<Record<string, string>> = {
  numbers: "Vector values MUST NOT be NaN or Infinity, but got ",
  counts: "Vector values MUST NOT be Negative, NaN or Infinity, but got ",
  flags: "Vector values MUST be in {0, 1}, but got ",
};

/** The vectors as they are; null and values that the call does not accept are refused, as MLlib refuses them in what it trains on. */
export const finite: VectorOperation = ({ values: { accepts } }) => {
  const message = messages[accepts as string]!;
  const areAll = acceptedValues[accepts as string]!;
  return ([first], writer) => {
    const source = vectors(first);
    const { denseSize } = source;
    if (denseSize !== undefined && areAll(source.values)) {
      writer.denseRows(source.values, denseSize, source.count);
      return;
    }
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) throw refused("Vectors MUST NOT be Null");
      const values = source.values.subarray(source.start(row), source.end(row));
      const from = source.isDense(row) ? 0 : source.firstIndex(row);
      const indices = source.indices.subarray(from, from + values.length);
      if (!areAll(values)) {
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

const refused = (errorMessage: string) =>
  new RaisedCondition("USER_RAISED_EXCEPTION", { errorMessage }, "SparkRuntimeException");
