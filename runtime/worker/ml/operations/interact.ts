import type { Column } from "../columns/column";
import { copyRow } from "../columns/vector-column";
import { grown } from "../grown";
import { refusedBy, type VectorOperation } from "./operation";

/** A column's features in a row. */
function features(column: Column, row: number, buffer: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  if (column.isNull(row)) throw refusedBy("Interaction", "Values to interact cannot be null.", "vector");
  if (column.kind === "vector") {
    const target = grown(buffer, column.size(row));
    copyRow(column, row, target);
    return target;
  }
  if (column.kind !== "number") throw new TypeError("Numbers or vectors were expected");
  buffer[0] = column.values[row]!;
  return buffer;
}

/** Products of all columns' features, the last column's changing fastest. `sizes`: of each feature how many categories it has, 1 for a number. */
export const interact: VectorOperation = ({ values }) => {
  const sizes = values.sizes as readonly (readonly number[])[];
  const total = sizes.reduce((product, own) => product * own.reduce((sum, one) => sum + one, 0), 1);
  let buffer = new Float64Array(16);
  return (columns, writer) => {
    for (let row = 0; row < writer.count; row++) {
      let [places, products, width] = [[0], [1], 1];
      for (let c = columns.length - 1; c >= 0; c--) {
        buffer = features(columns[c]!, row, buffer);
        const [before, known] = [places, products];
        [places, products] = [[], []];
        let at = 0;
        for (const [i, categories] of sizes[c]!.entries()) {
          const value = buffer[i]!;
          const place = at + (categories > 1 ? category(value, categories) : 0);
          const factor = categories > 1 ? 1 : value;
          at += categories;
          if (factor === 0) continue;
          for (const [j, old] of before.entries()) {
            places.push(old + place * width);
            products.push(known[j]! * factor);
          }
        }
        width *= at;
      }
      const dense = new Float64Array(total);
      for (const [i, place] of places.entries()) dense[place] = products[i]!;
      writer.compressed(dense);
    }
  };
};

function category(value: number, categories: number): number {
  if (Number.isInteger(value) && value >= 0 && value < categories) return value;
  throw refusedBy("Interaction", `Values from column must be indices, but got ${value}.`, "vector");
}
