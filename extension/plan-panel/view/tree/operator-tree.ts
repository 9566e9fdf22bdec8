import { element } from "../../../renderers/dom/element";
import { allNodes, type GraphNode } from "../graph/graph-node";
import { marksOf } from "../graph/node-box";
import { text } from "../texts/texts";

/** The same nodes as a table that is a tree: for those who do not see the graph, and for those who rather read. */
export function operatorTree(
  tops: readonly GraphNode[],
  selected: number | undefined,
  select: (id: number) => void,
): HTMLElement {
  const body = element("tbody", {});
  const add = (node: GraphNode, level: number): void => {
    const isFirst = body.childElementCount === 0;
    const row = element(
      "tr",
      {
        role: "row",
        "data-id": node.id,
        class: node.isHot ? "hot" : undefined,
        tabindex: node.id === selected || (selected === undefined && isFirst) ? 0 : -1,
        "aria-level": level,
        "aria-selected": String(node.id === selected),
      },
      nameCell(node, level),
      element("td", { role: "gridcell", class: "number" }, node.measureText),
      element("td", { role: "gridcell", class: "number" }, node.rowText),
      element("td", { role: "gridcell", class: "subject", title: node.subject }, node.subject),
    );
    body.append(row);
    for (const child of node.children) add(child, level + 1);
  };
  for (const top of tops) add(top, 1);
  const heads = [text("operator"), text("measure"), text("rowsOut"), text("details")];
  const head = element("tr", {}, ...heads.map((title) => element("th", { scope: "col" }, title)));
  const table = element(
    "table",
    { role: "treegrid", class: "operators", "aria-label": text("steps") },
    element("thead", {}, head),
    body,
  );
  body.addEventListener("click", (event) => choose((event.target as Element).closest("tr")));
  body.addEventListener("keydown", (event) => {
    const row = (event.target as Element).closest("tr");
    const rows = [...body.rows];
    const at = row ? rows.indexOf(row) : -1;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next === undefined || !rows[next]) return;
    event.preventDefault();
    choose(rows[next]);
  });
  const choose = (row: HTMLTableRowElement | null) => {
    if (!row) return;
    for (const other of body.rows) {
      other.tabIndex = other === row ? 0 : -1;
      other.setAttribute("aria-selected", String(other === row));
    }
    row.focus();
    select(Number(row.dataset.id));
  };
  return table;
}

export const hasNode = (tops: readonly GraphNode[], id: number): boolean =>
  allNodes(tops).some((node) => node.id === id);

function nameCell(node: GraphNode, level: number): HTMLElement {
  const name = element("span", { class: "name" }, node.title);
  name.style.paddingInlineStart = `${(level - 1) * 14}px`;
  const marks = marksOf(node);
  const mark = element("span", { class: "marks" }, marks.join(" · "));
  return element("td", { role: "gridcell" }, name, ...(marks.length > 0 ? [" ", mark] : []));
}
