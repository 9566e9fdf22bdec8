import { element } from "../../../renderers/dom/element";
import { text } from "../texts/texts";
import type { GraphNode } from "./graph-node";

/** One operator: its name, its share, what it works on, the rows that it gives. */
export function nodeBox(node: GraphNode, level: number, isSelected: boolean): HTMLElement {
  const bar = element("span", { class: "bar" });
  bar.style.width = `${Math.round((node.share ?? 0) * 100)}%`;
  const marks = [node.isSkewed ? text("skew") : "", node.isHot ? text("hot") : ""].filter(Boolean);
  return element(
    "div",
    {
      role: "treeitem",
      class: `node${node.isHot ? " hot" : ""}${isSelected ? " selected" : ""}`,
      "data-id": node.id,
      tabindex: -1,
      "aria-level": level + 1,
      "aria-selected": String(isSelected),
      title: node.subject,
    },
    element(
      "div",
      { class: "head" },
      element("b", {}, node.title),
      element("span", { class: "measure" }, node.measureText),
    ),
    element("div", { class: "subject" }, node.subject),
    element(
      "div",
      { class: "foot" },
      element("span", {}, node.rowText),
      element("span", { class: "marks" }, marks.join(" · ")),
    ),
    element("div", { class: "track" }, bar),
  );
}
