import type { Column } from "../columns/column";
import type { VectorWriter } from "../columns/vector-writer";
import { termHash } from "../numeric/term-hash";
import type { VectorOperation } from "./operation";

/** Places with how often each occurred, as a sparse vector. */
function write(counts: ReadonlyMap<number, number>, size: number, isBinary: boolean, writer: VectorWriter): void {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  writer.sparse(
    size,
    Int32Array.from(sorted, ([place]) => place),
    Float64Array.from(sorted, ([, count]) => (isBinary ? 1 : count)),
  );
}

function eachList(column: Column | undefined, writer: VectorWriter, visit: (words: readonly unknown[]) => void): void {
  if (column?.kind !== "value") throw new TypeError("Lists were expected");
  for (const words of column.values) {
    if (words === null) writer.null();
    else visit(words as readonly unknown[]);
  }
}

/** How often each word occurs, by the remainder of its hash: no vocabulary is needed. */
export const hashedCounts: VectorOperation = ({ values }) => {
  const { size, binary } = values as { readonly size: number; readonly binary: boolean };
  return ([first], writer) =>
    eachList(first, writer, (words) => {
      const counts = new Map<number, number>();
      for (const word of words) {
        const hash = termHash(word as string);
        const place = ((hash % size) + size) % size;
        counts.set(place, (counts.get(place) ?? 0) + 1);
      }
      write(counts, size, binary, writer);
    });
};

/** Columns at places that hashes give: a number at its name's, a text `value` with 1 at that of `name=value`; nulls are left out. */
export const hashedFeatures: VectorOperation = ({ values }) => {
  const { size, names } = values as { readonly size: number; readonly names: readonly string[] };
  const placeOf = (text: string) => ((termHash(text) % size) + size) % size;
  const numberPlaces = names.map(placeOf);
  return (columns, writer) => {
    for (let row = 0; row < writer.count; row++) {
      const sums = new Map<number, number>();
      for (const [i, column] of columns.entries()) {
        if (column.isNull(row)) continue;
        const isNumber = column.kind === "number";
        const place = isNumber ? numberPlaces[i]! : placeOf(`${names[i]}=${column.values[row]}`);
        sums.set(place, (sums.get(place) ?? 0) + (isNumber ? column.values[row]! : 1));
      }
      write(sums, size, false, writer);
    }
  };
};

/** How often each word of the `vocabulary` of the call or the model occurs; rarer ones than `minTF` (a count, or below 1 a share of the row) are left out. */
export const vocabularyCounts: VectorOperation = ({ values, model }) => {
  const { binary, minTF } = values as { readonly binary: boolean; readonly minTF: number };
  const vocabulary = (values.vocabulary ?? model.values.vocabulary) as readonly string[];
  const places = new Map(vocabulary.map((word, place) => [word, place]));
  return ([first], writer) =>
    eachList(first, writer, (words) => {
      const counts = new Map<number, number>();
      for (const word of words) {
        const place = places.get(word as string);
        if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
      }
      const least = minTF >= 1 ? minTF : minTF * words.length;
      for (const [place, count] of counts) if (count < least) counts.delete(place);
      write(counts, vocabulary.length, binary, writer);
    });
};
