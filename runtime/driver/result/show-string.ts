import { halfWidth, padEnd, padStart } from "./half-width";

export interface ShownRows {
  readonly names: readonly string[];
  /** Cells as text, already without nulls. */
  readonly rows: readonly (readonly string[])[];
  readonly hasMore: boolean;
}

const escapes: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\f": "\\f",
  "\b": "\\b",
  "\v": "\\v",
  "\u0007": "\\a",
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Spark escapes
const escapeMeta = (text: string) => text.replace(/[\n\r\t\f\b\v\u0007]/g, (c) => escapes[c]!);

function cut(text: string, truncate: number): string {
  if (truncate <= 0 || text.length <= truncate) return text;
  return truncate < 4 ? text.slice(0, truncate) : `${text.slice(0, truncate - 3)}...`;
}

/** The table that `df.show()` prints. Cells align right when they may be cut, left otherwise; wide characters count two. */
export function showTable(shown: ShownRows, truncate: number): string {
  const { names, rows } = prepare(shown, truncate);
  const widths = names.map((name, i) => Math.max(3, halfWidth(name), ...rows.map((row) => halfWidth(row[i]!))));
  const line = `+${widths.map((w) => "-".repeat(w)).join("+")}+\n`;
  const pad = truncate > 0 ? padStart : padEnd;
  const text = (cells: readonly string[]) => `|${cells.map((cell, i) => pad(cell, widths[i]!)).join("|")}|\n`;
  return `${line}${text(names)}${line}${rows.map(text).join("")}${line}${more(shown)}`;
}

/** `df.show(vertical=True)`: a block a row. */
export function showVertical(shown: ShownRows, truncate: number): string {
  const { names, rows } = prepare(shown, truncate);
  if (rows.length === 0) return "(0 rows)";
  const nameWidth = Math.max(3, ...names.map(halfWidth));
  const dataWidth = Math.max(3, ...rows.flat().map(halfWidth));
  const blocks = rows.map((row, r) => {
    const head = `-RECORD ${r}`.padEnd(nameWidth + dataWidth + 5, "-");
    const lines = row.map((cell, i) => ` ${padEnd(names[i]!, nameWidth)} | ${padEnd(cell, dataWidth)} \n`);
    return `${head}\n${lines.join("")}`;
  });
  return blocks.join("") + more(shown);
}

/** What Jupyter shows of a frame when eager evaluation is on. */
export function showHtml(shown: ShownRows, truncate: number): string {
  const { names, rows } = prepare(shown, truncate);
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join("")}</tr>\n`;
  return `<table border='1'>\n${line(names, "th")}${rows.map((row) => line(row, "td")).join("")}</table>\n${more(shown)}`;
}

function prepare({ names, rows }: ShownRows, truncate: number) {
  const text = (cell: string) => cut(escapeMeta(cell), truncate);
  // Spark cuts cells only: names stay whole.
  return { names: names.map(escapeMeta), rows: rows.map((row) => row.map(text)) };
}

const more = ({ rows, hasMore }: ShownRows) =>
  hasMore ? `only showing top ${rows.length} ${rows.length === 1 ? "row" : "rows"}` : "";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => entities[c]!);
