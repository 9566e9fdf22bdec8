import type { LaidOut } from "../layout/tidy-tree";
import type { Drawn } from "./culling";
import type { GraphNode } from "./graph-node";

const space = "http://www.w3.org/2000/svg";
const widest = 12;

/** The way of the rows, from what gives them up to what takes them: the more rows, the wider. */
export function drawEdges(
  tops: readonly LaidOut<GraphNode>[],
  width: number,
  height: number,
  nodeHeight: number,
): { readonly svg: SVGSVGElement; readonly paths: readonly Drawn[] } {
  const svg = document.createElementNS(space, "svg");
  for (const [name, value] of Object.entries({ width, height, class: "edges", "aria-hidden": "true" }))
    svg.setAttribute(name, String(value));
  const most = mostRows(tops);
  const paths: Drawn[] = [];
  const draw = (above: LaidOut<GraphNode>): void => {
    for (const below of above.children) {
      const [from, to] = [above.y + nodeHeight / 2, below.y - nodeHeight / 2];
      const middle = (from + to) / 2;
      const path = document.createElementNS(space, "path");
      path.setAttribute("d", `M${below.x},${to}C${below.x},${middle} ${above.x},${middle} ${above.x},${from}`);
      path.setAttribute("stroke-width", String(edgeWidth(below.item.rows, most)));
      path.setAttribute("class", above.item.isHot && below.item.isHot ? "edge hot" : "edge");
      svg.append(path);
      const [left, right] = [Math.min(above.x, below.x), Math.max(above.x, below.x)];
      paths.push({ element: path, box: { left, top: from, right, bottom: to } });
      draw(below);
    }
  };
  for (const top of tops) draw(top);
  return { svg, paths };
}

const mostRows = (nodes: readonly LaidOut<GraphNode>[]): number =>
  nodes.reduce((most, { item, children }) => Math.max(most, item.rows ?? 0, mostRows(children)), 0);

const edgeWidth = (rows: number | undefined, most: number): number =>
  rows === undefined || most === 0 ? 1 : 1 + (widest - 1) * Math.sqrt(rows / most);
