import { element } from "../dom/element";
import { icon } from "../dom/icon";
import { formatCount, text } from "../link/texts";
import type { Column } from "../values/columns";
import { formatValue, type Part, partsOf } from "../values/format-value";

/** Parts of one value that are shown; who needs more explodes it. */
const maxParts = 200;

/** A whole value below the grid: long text as it is, nested values as a tree that opens part by part. */
export function cellDetails(column: Column, index: number, row: number, close: () => void): HTMLElement {
  const button = element(
    "button",
    { class: "icon-button", title: text("close"), "aria-label": text("close") },
    icon("close"),
  );
  button.addEventListener("click", close);
  const title = text("details", column.name, formatCount(row + 1));
  const place = column.placeAt(index);
  const value = place ? valueNode({ name: "", ...place }, true) : "";
  const root = element(
    "section",
    { class: "details", "aria-label": title },
    element("div", { class: "title" }, element("span", {}, title), button),
    element("div", { class: "value", tabindex: 0 }, value),
  );
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    event.stopPropagation();
  });
  return root;
}

function valueNode({ data, index }: Part, isOpen: boolean): Node {
  if (!data.getValid(index)) return element("span", { class: "null" }, "null");
  const parts = partsOf(data, index);
  if (!parts) return element("span", { class: "text" }, formatValue(data, index));
  const summary = element("summary", {}, `${data.type.typeId === 13 ? "{…}" : "[…]"} ${formatCount(parts.length)}`);
  const folded = element("details", { open: isOpen }, summary);
  const fill = () => {
    if (folded.childElementCount > 1) return;
    const items = parts
      .slice(0, maxParts)
      .map((part) => element("li", {}, element("span", { class: "key" }, part.name), ": ", valueNode(part, false)));
    if (parts.length > maxParts) items.push(element("li", {}, "…"));
    folded.append(element("ul", {}, ...items));
  };
  if (isOpen) fill();
  folded.addEventListener("toggle", fill);
  return folded;
}
