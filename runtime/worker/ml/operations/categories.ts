import { RaisedCondition } from "../../functions/raised-condition";
import { type NumberOperation, numbers, type VectorOperation } from "./operation";

const refused = (stage: string, reason: string) =>
  new RaisedCondition(
    "FAILED_EXECUTE_UDF",
    {
      functionName: `\`${stage}\``,
      signature: "value",
      result: "double",
      reason: `org.apache.spark.SparkException: ${reason}`,
    },
    "SparkException",
  );

/** A text's place among the labels of a column; an unknown one's is -1 (`skip`) or one behind the last (`keep`). */
export const indexOf: NumberOperation = ({ values, model }) => {
  const labels = (model.values.labelsArray as readonly (readonly string[])[])[values.place as number]!;
  const places = new Map(labels.map((label, place) => [label, place]));
  const { handleInvalid } = values;
  return ([first], result) => {
    if (first?.kind !== "value") throw new TypeError("Texts were expected");
    for (const [row, label] of (first.values as readonly (string | null)[]).entries()) {
      const place = label === null ? undefined : places.get(label);
      if (place !== undefined) result[row] = place;
      else if (handleInvalid === "keep") result[row] = labels.length;
      else if (handleInvalid === "skip") result[row] = -1;
      else if (label === null) {
        throw refused(
          "StringIndexerModel",
          "StringIndexer encountered NULL value. To handle or skip NULLS, try setting StringIndexer.handleInvalid.",
        );
      } else {
        throw refused(
          "StringIndexerModel",
          `Unseen label: ${label}. To handle unseen labels, set Param handleInvalid to keep.`,
        );
      }
    }
  };
};

/** A category as a vector with a one in its place; the place behind the last is left out. */
export const oneHot: VectorOperation = ({ values }) => {
  const { categories, size, isKept } = values as {
    readonly categories: number;
    readonly size: number;
    readonly isKept: boolean;
  };
  const one = Float64Array.of(1);
  const none = new Float64Array(0);
  const noIndices = new Int32Array(0);
  return ([first], writer) => {
    const source = numbers(first);
    for (let row = 0; row < source.count; row++) {
      const category = source.isNull(row) ? Number.NaN : source.values[row]!;
      const isValid = category >= 0 && category < categories && Number.isInteger(category);
      if (!isValid && !isKept) {
        throw refused(
          "OneHotEncoderModel",
          `Unseen value: ${source.isNull(row) ? "null" : category.toFixed(1)}. To handle unseen values, set Param handleInvalid to keep.`,
        );
      }
      const place = isValid ? category : categories;
      if (place < size) writer.sparse(size, Int32Array.of(place), one);
      else writer.sparse(size, noIndices, none);
    }
  };
};

/** The interval between two splits that a number lies in, the last one's end included. */
export const bucket: NumberOperation = ({ values }) => {
  // JSON has no infinities: the outermost splits may come as null.
  const splits = (values.splits as readonly (number | null)[]).map(
    (split, i) => split ?? (i === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY),
  );
  const last = splits.length - 2;
  return ([first], result) => {
    const source = numbers(first);
    for (let row = 0; row < source.count; row++) {
      const number = source.isNull(row) ? Number.NaN : source.values[row]!;
      if (Number.isNaN(number)) {
        if (values.handleInvalid === "error") {
          throw refused(
            "Bucketizer",
            "Bucketizer encountered NULL value. To handle or skip NULLs, try setting Bucketizer.handleInvalid.",
          );
        }
        result[row] = values.handleInvalid === "skip" ? -1 : last + 1;
        continue;
      }
      if (number < splits[0]! || number > splits[last + 1]!) {
        throw refused(
          "Bucketizer",
          `Feature value ${number} out of Bucketizer bounds [${splits[0]}, ${splits[last + 1]}].  Check your features, or loosen the lower/upper bound constraints.`,
        );
      }
      let place = 0;
      while (place < last && number >= splits[place + 1]!) place++;
      result[row] = place;
    }
  };
};
