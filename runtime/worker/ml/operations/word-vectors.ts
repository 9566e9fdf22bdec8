import type { Column } from "../columns/column";
import { doubles, type VectorOperation } from "./operation";

function listsOf(column: Column | undefined): readonly (readonly string[] | null)[] {
  if (column?.kind !== "value") throw new TypeError("Lists of words were expected");
  return column.values as readonly (readonly string[] | null)[];
}

/** More than any list has words: rows with it are stored as they are. */
const anyLength = 2147483647;

/** The places, from 1, in the call's `vocabulary` of a list's words; words that are not in it are left out. */
export const wordPlaces: VectorOperation = ({ values }) => {
  const places = new Map((values.vocabulary as readonly string[]).map((word, i) => [word, i + 1]));
  return ([first], writer) => {
    for (const words of listsOf(first)) {
      const own = Float64Array.from((words ?? []).map((word) => places.get(word) ?? 0).filter((place) => place > 0));
      writer.sparse(
        anyLength,
        Int32Array.from(own, (_, i) => i),
        own,
      );
    }
  };
};

/** The mean of the vectors of a list's words, where what has no vector counts as zero. */
export const averageOfWords: VectorOperation = ({ model }) => {
  const vocabulary = model.values.vocabulary as readonly string[];
  const places = new Map(vocabulary.map((word, i) => [word, i]));
  const vectors = doubles(model, "vectors");
  const size = vectors.length / vocabulary.length;
  return ([first], writer) => {
    for (const words of listsOf(first)) {
      if (!words) writer.null();
      else if (words.length === 0) writer.sparse(size, new Int32Array(0), new Float64Array(0));
      else {
        const sum = new Float64Array(size);
        for (const word of words) {
          const place = places.get(word);
          if (place === undefined) continue;
          for (let i = 0; i < size; i++) sum[i]! += vectors[place * size + i]!;
        }
        writer.dense(sum.map((total) => total * (1 / words.length)));
      }
    }
  };
};
