import { textWidth } from "./text-width";

/** What `show` may cut a value to. */
const maxLength = 20;
const minWidth = 3;

export interface TextTable {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that are left out after these. */
  readonly hasMore: boolean;
}

/** A table in the layout of Spark's `show()`. */
export function showText({ names, rows, hasMore }: TextTable): string {
  const shown = [names.map(escapeControls), ...rows.map((row) => row.map((text) => cut(escapeControls(text))))];
  const widths = names.map((_, column) => Math.max(minWidth, ...shown.map((row) => textWidth(row[column]!))));
  const rule = `+${widths.map((width) => "-".repeat(width)).join("+")}+`;
  const line = (row: readonly string[]) =>
    `|${row.map((text, column) => " ".repeat(widths[column]! - textWidth(text)) + text).join("|")}|`;
  const [head, ...body] = shown;
  const note = hasMore ? [`only showing top ${rows.length} ${rows.length === 1 ? "row" : "rows"}`] : [];
  return [rule, line(head!), rule, ...body.map(line), rule, ...note, ""].join("\n");
}

const cut = (text: string) => (text.length > maxLength ? `${text.slice(0, maxLength - 3)}...` : text);

const controls: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\f": "\\f",
  "\b": "\\b",
  "\u000b": "\\v",
  "\u0007": "\\a",
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const escapeControls = (text: string) => text.replace(/[\n\r\t\f\b\u000b\u0007]/g, (character) => controls[character]!);
