import { element } from "../../../renderers/dom/element";
import { text } from "../texts/texts";
import type { GraphNode } from "./graph-node";

const warningsOf = ({ isFailed, isSkewed }: GraphNode): readonly string[] => [
  ...(isFailed ? [text("failedHere")] : []),
  ...(isSkewed ? [text("skew")] : []),
];

/** What is told of a node in words. */
export const marksOf = (node: GraphNode): readonly string[] => [
  ...warningsOf(node),
  ...(node.isHot ? [text("hot")] : []),
];

/** One operator: its name, its share, what it works on, the rows that it gives. */
export function nodeBox(node: GraphNode, level: number, isSelected: boolean): HTMLElement {
  const warnings = warningsOf(node);
  const bar = element("span", { class: "bar" });
  bar.style.width = `${Math.round((node.share ?? 0) * 100)}%`;
  return element(
    "div",
    {
      role: "treeitem",
      class: `node${node.isHot ? " hot" : ""}${node.isFailed ? " failed" : ""}${isSelected ? " selected" : ""}`,
      "data-id": node.id,
      tabindex: -1,
      "aria-level": level + 1,
      "aria-selected": String(isSelected),
      title: node.subject ? `${node.title}: ${node.subject}` : node.title,
    },
    element(
      "div",
      { class: "head" },
      element("span", { class: "title" }, node.title),
      ...(warnings.length > 0 ? [element("span", { class: "warnings" }, warnings.join(" · "))] : []),
    ),
    element("div", { class: "subject" }, node.subject),
    element(
      "div",
      { class: "foot" },
      element("span", {}, node.rowText),
      element("span", { class: "marks" }, node.isHot ? text("hot") : ""),
      element("span", { class: "measure" }, node.measureText),
    ),
    element("div", { class: "track" }, bar),
  );
}
