import type { Column, NumberColumn } from "../columns/column";
import { copyRow } from "../columns/vector-column";
import type { VectorWriter } from "../columns/vector-writer";
import { grown } from "../grown";
import { refusedBy, type VectorOperation } from "./operation";

/** One vector of all columns' numbers in order. What is null or NaN is refused, or (`keep`) becomes NaN in all of its `sizes` places. */
export const assemble: VectorOperation = ({ values }) => {
  const isKept = values.handleInvalid === "keep";
  const sizes = values.sizes as readonly number[];
  let row = new Float64Array(16);
  return (columns, writer) => {
    if (columns.every(isComplete)) return assembleNumbers(columns, writer, isKept);
    for (let i = 0; i < writer.count; i++) {
      let at = 0;
      for (const [c, column] of columns.entries()) {
        const isNull = column.isNull(i);
        const size = column.kind === "vector" && !isNull ? column.size(i) : (sizes[c] ?? 1);
        row = grown(row, at + size);
        if (isNull && !isKept) throw refused("null");
        if (isNull) row.fill(Number.NaN, at, at + size);
        else if (column.kind === "vector") copyRow(column, i, row, at);
        else if (column.kind === "number") {
          row[at] = column.values[i]!;
          if (!isKept && Number.isNaN(row[at])) throw refused("NaN");
        }
        at += size;
      }
      writer.compressed(row, at);
    }
  };
};

const isComplete = (column: Column): column is NumberColumn => column.kind === "number" && !column.hasNulls;

function assembleNumbers(columns: readonly NumberColumn[], writer: VectorWriter, isKept: boolean): void {
  const size = columns.length;
  const rows = new Float64Array(writer.count * size);
  for (let c = 0; c < size; c++) {
    const { values } = columns[c]!;
    for (let i = 0, at = c; i < values.length; i++, at += size) rows[at] = values[i]!;
  }
  if (!isKept && rows.some(Number.isNaN)) throw refused("NaN");
  for (let i = 0; i < writer.count; i++) writer.compressed(rows.subarray(i * size, (i + 1) * size));
}

const refused = (what: string) =>
  refusedBy(
    "VectorAssembler",
    `Encountered ${what} while assembling a row with handleInvalid = "error". Consider\nremoving ${what}s from dataset or using handleInvalid = "keep" or "skip".`,
    "vector",
  );
