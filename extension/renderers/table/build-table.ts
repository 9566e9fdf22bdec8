import type { DataFramePreview } from "../../../runtime/protocol/kernel-messages";
import type { Column, Columns } from "./columns";
import { rangeText } from "./range-text";

/** A scrollable table that the keyboard and a screen reader can walk; every text goes in as text, never as markup. */
export function buildTable(
  { columns, rowCount }: Columns,
  preview: Partial<DataFramePreview> | undefined,
): HTMLElement {
  const range = rangeText(rowCount, preview?.hasMore ?? false);
  const rows = Array.from({ length: rowCount }, (_, row) => bodyRow(columns, row));
  const table = element("table", {}, [
    element("caption", {}, [range]),
    element("thead", {}, [element("tr", {}, [cornerCell(), ...columns.map(headerCell)])]),
    element("tbody", {}, rows),
  ]);
  const scroller = element("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": range }, [table]);
  return element("div", { class: "sparknb-table" }, [
    scroller,
    element("div", { class: "range", "aria-hidden": "true" }, [range]),
  ]);
}

const cornerCell = () => element("td", { class: "row-number" }, []);

const headerCell = ({ name, typeName, isNumeric }: Column) =>
  element("th", { scope: "col", class: isNumeric ? "number" : "" }, [
    element("span", { class: "name" }, [name]),
    element("span", { class: "type", title: typeName }, [typeName]),
  ]);

const bodyRow = (columns: readonly Column[], row: number) =>
  element("tr", {}, [
    element("th", { scope: "row", class: "row-number" }, [String(row + 1)]),
    ...columns.map((column) => bodyCell(column, row)),
  ]);

function bodyCell({ isNumeric, textAt }: Column, row: number): HTMLElement {
  const text = textAt(row);
  if (text === undefined) return element("td", { class: isNumeric ? "null number" : "null" }, ["null"]);
  const attributes = { class: isNumeric ? "number" : "", ...(text.length > 60 && { title: text.slice(0, 2000) }) };
  return element("td", attributes, [text]);
}

function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly (Node | string)[]) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== "") node.setAttribute(key, value);
  node.append(...children);
  return node;
}
