import type { CopiedRows } from "./copy-format";
import type { RowSource } from "./row-source";
import type { CellRange } from "./selection";

export const maxCopiedCells = 1_000_000;

/** The values of a range; pages that are not here yet are fetched. Undefined when that fails. */
export async function copyRange(source: RowSource, range: CellRange): Promise<CopiedRows | undefined> {
  const columns = Array.from(
    { length: range.lastColumn - range.firstColumn + 1 },
    (_, index) => range.firstColumn + index,
  );
  const rows: CopiedRows["rows"][number][] = [];
  for (let first = range.firstRow; first <= range.lastRow; first += source.pageRows) {
    const last = Math.min(range.lastRow, first + source.pageRows - 1);
    if (!(await source.load(first, last))) return undefined;
    for (let row = first; row <= last; row++) {
      const place = source.at(row);
      if (!place) return undefined;
      rows.push(
        columns.map((column) => ({
          text: place.columns[column]!.textAt(place.index),
          json: place.columns[column]!.jsonAt(place.index),
        })),
      );
    }
  }
  return { names: columns.map((column) => source.schemaColumns[column]!.name), rows };
}
