import { element } from "../../../renderers/dom/element";
import { type LaidOut, layOut } from "../layout/tidy-tree";
import { text } from "../texts/texts";
import { Culling, type Drawn } from "./culling";
import { drawEdges } from "./edges";
import type { GraphNode } from "./graph-node";
import { nodeBox } from "./node-box";
import { PanZoom } from "./pan-zoom";

const spacing = { width: 180, height: 68, gap: 12, levelGap: 22 };

/** Operators as a graph: one is selected by a click or by the arrow keys. */
export class GraphView {
  readonly root = element("div", { class: "graph", role: "tree", "aria-label": text("graphLabel"), tabindex: 0 });
  private readonly layer = element("div", { class: "layer", role: "none" });
  private readonly culling = new Culling();
  private readonly panZoom = new PanZoom(this.root, this.layer, (view) => this.culling.look(view));
  private readonly places = new Map<
    number,
    { readonly node: LaidOut<GraphNode>; readonly above?: LaidOut<GraphNode> }
  >();
  private order: readonly LaidOut<GraphNode>[] = [];
  private size = { width: 0, height: 0 };
  private selected: number | undefined;

  constructor(private readonly select: (id: number | undefined) => void) {
    this.root.append(this.layer);
    this.root.addEventListener("click", (event) => {
      const box = (event.target as Element).closest<HTMLElement>(".node");
      if (box) this.choose(Number(box.dataset.id));
    });
    this.root.addEventListener("keydown", (event) => this.key(event));
  }

  /** @param selected of one of the nodes */
  draw(tops: readonly GraphNode[], selected: number | undefined): void {
    const placed = layOut(tops, ({ children }) => children, spacing);
    this.places.clear();
    const order: LaidOut<GraphNode>[] = [];
    const visit = (node: LaidOut<GraphNode>, above?: LaidOut<GraphNode>): void => {
      this.places.set(node.item.id, { node, ...(above && { above }) });
      order.push(node);
      for (const child of node.children) visit(child, node);
    };
    for (const top of placed) visit(top);
    this.order = order;
    const right = Math.max(0, ...order.map(({ x }) => x + spacing.width / 2));
    const bottom = Math.max(0, ...order.map(({ y }) => y + spacing.height / 2));
    this.size = { width: right, height: bottom };
    this.selected = selected;
    const boxes = order.map((node) => placedBox(node, node.item.id === selected));
    const edges = drawEdges(placed, right, bottom, spacing.height);
    this.culling.replace([...boxes, ...edges.paths]);
    this.layer.replaceChildren(edges.svg, ...boxes.map(({ element }) => element));
    this.panZoom.look();
  }

  fit(): void {
    this.panZoom.fit(this.size.width, this.size.height, this.order[0]?.x ?? 0);
  }

  zoom(factor: number): void {
    this.panZoom.zoom(factor);
  }

  /** Marks a node and brings it into view. */
  mark(id: number | undefined): void {
    this.selected = id;
    for (const box of this.layer.querySelectorAll<HTMLElement>(".node")) {
      const isIt = Number(box.dataset.id) === id;
      box.classList.toggle("selected", isIt);
      box.setAttribute("aria-selected", String(isIt));
    }
    const place = id === undefined ? undefined : this.places.get(id)?.node;
    if (place)
      this.panZoom.show(place.x - spacing.width / 2, place.y - spacing.height / 2, spacing.width, spacing.height);
  }

  private choose(id: number): void {
    this.mark(id);
    this.layer.querySelector<HTMLElement>(`.node[data-id="${id}"]`)?.focus({ preventScroll: true });
    this.select(id);
  }

  private key(event: KeyboardEvent): void {
    const next = this.neighbour(event.key);
    if (event.key === "+" || event.key === "=") this.zoom(1.2);
    else if (event.key === "-") this.zoom(1 / 1.2);
    else if (event.key === "0") this.fit();
    else if (event.key === "Escape") this.select(undefined);
    else if (next) this.choose(next.item.id);
    else return;
    event.preventDefault();
  }

  /** Up to what takes its rows, down to what gives them, sideways on the same level. */
  private neighbour(key: string): LaidOut<GraphNode> | undefined {
    const place = this.selected === undefined ? undefined : this.places.get(this.selected);
    if (!place) return key.startsWith("Arrow") || key === "Home" ? this.order[0] : undefined;
    const { node, above } = place;
    const level = this.order.filter((other) => other.level === node.level).sort((a, b) => a.x - b.x);
    switch (key) {
      case "ArrowUp":
        return above;
      case "ArrowDown":
        return node.children[0];
      case "ArrowLeft":
        return level[level.indexOf(node) - 1];
      case "ArrowRight":
        return level[level.indexOf(node) + 1];
      case "Home":
        return this.order[0];
      case "End":
        return this.order.at(-1);
      default:
        return undefined;
    }
  }
}

function placedBox(node: LaidOut<GraphNode>, isSelected: boolean): Drawn<HTMLElement> {
  const box = nodeBox(node.item, node.level, isSelected);
  const [left, top] = [node.x - spacing.width / 2, node.y - spacing.height / 2];
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
  return { element: box, box: { left, top, right: left + spacing.width, bottom: top + spacing.height } };
}
