import { RaisedCondition } from "../../functions/raised-condition";
import { type VectorOperation, vectors } from "./operation";

/** The vectors as they are; null, NaN and infinity are refused, as MLlib refuses them in what it trains on. */
export const finite: VectorOperation =
  () =>
  ([first], writer) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) throw refused("Vectors MUST NOT be Null");
      const values = source.values.subarray(source.start(row), source.end(row));
      if (!values.every(Number.isFinite))
        throw refused(`Vector values MUST NOT be NaN or Infinity: [${values.join(",")}]`);
      if (source.isDense(row)) writer.dense(values);
      else {
        const from = source.firstIndex(row);
        writer.sparse(source.size(row), source.indices.subarray(from, from + values.length), values);
      }
    }
  };

const refused = (errorMessage: string) =>
  new RaisedCondition("USER_RAISED_EXCEPTION", { errorMessage }, "SparkRuntimeException");
