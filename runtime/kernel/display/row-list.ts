import { inspect } from "node:util";
import type { Row } from "../../client/api";
import type { DisplayItem } from "../../protocol/kernel-messages";
import { htmlTable } from "./html-table";
import { showText } from "./show-text";

/** Rows that `collect()` gave, as a table: they know their names, not their types. */
export function rowListItems(rows: readonly Row[], maxRows: number): DisplayItem[] {
  const names = Object.keys(rows[0]!.toObject());
  const shown = rows.slice(0, maxRows);
  const texts = shown.map((row) => row.toArray().map(cellText));
  const hasMore = rows.length > maxRows;
  const isNumeric = (column: number) => shown.every((row) => ["number", "bigint"].includes(typeof row[column]));
  const columns = names.map((name, index) => ({ name, type: "", isNumeric: isNumeric(index) }));
  const caption = hasMore ? `The first ${maxRows} of ${rows.length} rows` : `${rows.length} rows`;
  return [
    { mime: "text/html", data: htmlTable(columns, texts, caption) },
    { mime: "text/plain", data: showText({ names, rows: texts, hasMore }) },
  ];
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  const isPlain =
    typeof value !== "object" || (value.toString !== Object.prototype.toString && !(Symbol.iterator in value));
  return isPlain ? String(value) : inspect(value, { breakLength: Number.POSITIVE_INFINITY });
}
