import { copyRow } from "../columns/vector-column";
import { grown } from "../grown";
import { refusedBy, type VectorOperation } from "./operation";

/** One vector of all columns' numbers in order. What is null or NaN is refused, or (`keep`) becomes NaN in all of its `sizes` places. */
export const assemble: VectorOperation = ({ values }) => {
  const isKept = values.handleInvalid === "keep";
  const sizes = values.sizes as readonly number[];
  let row = new Float64Array(16);
  return (columns, writer) => {
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

const refused = (what: string) =>
  refusedBy(
    "VectorAssembler",
    `Encountered ${what} while assembling a row with handleInvalid = "error". Consider\nremoving ${what}s from dataset or using handleInvalid = "keep" or "skip".`,
    "vector",
  );
