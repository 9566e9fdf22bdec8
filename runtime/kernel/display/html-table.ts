/** Characters of a value; a page is no place for more. */
const maxLength = 1000;

export interface HtmlColumn {
  readonly name: string;
  /** Shown with the name. */
  readonly type: string;
  readonly isNumeric: boolean;
}

/** A plain table that reads without any renderer of ours, by screen readers too. */
export function htmlTable(
  columns: readonly HtmlColumn[],
  rows: readonly (readonly string[])[],
  caption: string,
): string {
  const heads = columns.map(({ name, type }) => `<th scope="col" title="${escapeHtml(type)}">${escapeHtml(name)}</th>`);
  const body = rows.map((row) => `<tr>${row.map((text, index) => cell(text, columns[index]!)).join("")}</tr>`);
  return [
    "<table>",
    `<caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr>${heads.join("")}</tr></thead>`,
    `<tbody>\n${body.join("\n")}\n</tbody>`,
    "</table>",
  ].join("\n");
}

function cell(text: string, { isNumeric }: HtmlColumn): string {
  const shown = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
  return `<td${isNumeric ? ' style="text-align:right"' : ""}>${escapeHtml(shown)}</td>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character]!);
