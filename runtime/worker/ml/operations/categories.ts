import { javaNumber } from "../../../types/index";
import { copyRow } from "../columns/vector-column";
import { grown } from "../grown";
import { doubles, eachRow, type NumberOperation, numbers, refusedBy, type VectorOperation } from "./operation";

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
        throw refusedBy(
          "StringIndexerModel",
          "StringIndexer encountered NULL value. To handle or skip NULLS, try setting StringIndexer.handleInvalid.",
        );
      } else {
        throw refusedBy(
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
      if (source.isNull(row)) {
        writer.null();
        continue;
      }
      const category = source.values[row]!;
      const isValid = category >= 0 && category < categories && Number.isInteger(category);
      if (!isValid && !isKept) {
        throw refusedBy(
          "OneHotEncoderModel",
          `Unseen value: ${category.toFixed(1)}. To handle unseen values, set Param handleInvalid to keep.`,
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
          throw refusedBy(
            "Bucketizer",
            "Bucketizer encountered NULL value. To handle or skip NULLs, try setting Bucketizer.handleInvalid.",
          );
        }
        result[row] = values.handleInvalid === "skip" ? -1 : last + 1;
        continue;
      }
      if (number < splits[0]! || number > splits[last + 1]!) {
        throw refusedBy(
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

/**
 * A vector with its categories' values as their indices. Model: `features` (places), for each of them `known` values from `starts` on, in the
 * order of their indices. Unknown ones are refused, or (`keep`) one more category; with `skip` the row has no vector.
 */
export const indexCategories: VectorOperation = eachRow(({ values: { handleInvalid }, model }) => {
  const { features, starts } = model.arrays as Record<"features" | "starts", Int32Array>;
  const known = doubles(model, "known");
  const indices = Array.from(features, (_, i) => {
    const own = known.subarray(starts[i], starts[i + 1]);
    return new Map(Array.from(own, (value, index) => [value, index]));
  });
  let buffer = new Float64Array(16);
  return (source, row, writer) => {
    const size = source.size(row);
    buffer = grown(buffer, size);
    copyRow(source, row, buffer);
    for (const [i, places] of indices.entries()) {
      const value = buffer[features[i]!]! + 0; // -0 is 0
      const index = places.get(value);
      if (index !== undefined) buffer[features[i]!] = index;
      else if (handleInvalid === "keep") buffer[features[i]!] = places.size;
      else if (handleInvalid === "skip") {
        writer.null();
        return;
      } else {
        throw refusedBy(
          "VectorIndexerModel",
          `VectorIndexer encountered invalid value ${javaNumber(value)} on feature index ${features[i]}. To handle or skip invalid value, try setting VectorIndexer.handleInvalid.`,
          "vector",
        );
      }
    }
    if (source.isDense(row)) writer.dense(buffer, size);
    else writer.sparseOf(buffer, size);
  };
});
