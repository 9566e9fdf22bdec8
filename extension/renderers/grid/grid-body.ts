import { element } from "../dom/element";
import { formatCount, text } from "../link/texts";
import type { Column } from "../values/columns";
import { cellIdOf } from "./cell-of";
import type { ColumnLayout } from "./column-layout";
import type { RowSource } from "./row-source";
import type { Selection } from "./selection";

export interface Window {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const longestText = 500;

/** The rows in view. A row that stays is not built again. */
export class GridBody {
  readonly root = element("div", { role: "rowgroup", class: "body" });
  readonly #rows = new Map<number, { readonly node: HTMLElement; readonly key: string }>();

  constructor(
    readonly gridId: string,
    readonly source: RowSource,
    readonly layout: ColumnLayout,
    readonly selection: Selection,
  ) {}

  /** @param version changes when what is shown must be built anew */
  render(window: Window, version: number): void {
    const wanted: HTMLElement[] = [];
    for (let row = window.firstRow; row <= window.lastRow; row++) {
      const isHere = this.source.at(row) !== undefined;
      const key = `${version} ${window.firstColumn} ${window.lastColumn} ${isHere}`;
      const known = this.#rows.get(row);
      const node = known?.key === key ? known.node : this.#build(row, window);
      this.#rows.set(row, { node, key });
      wanted.push(node);
    }
    for (const row of this.#rows.keys()) if (row < window.firstRow || row > window.lastRow) this.#rows.delete(row);
    if (
      wanted.length !== this.root.childElementCount ||
      wanted.some((node, index) => this.root.children[index] !== node)
    )
      this.root.replaceChildren(...wanted);
    this.markSelection(window);
  }

  markSelection({ firstColumn }: Window): void {
    const { active } = this.selection;
    for (const [row, { node }] of this.#rows) {
      const [number, , ...cells] = [...node.children] as HTMLElement[];
      for (const [index, cell] of cells.entries()) {
        const column = firstColumn + index;
        mark(cell, this.selection.has(row, column), active.row === row && active.column === column);
      }
      if (number) mark(number, false, active.row === row && active.column === -1);
    }
  }

  #build(row: number, { firstColumn, lastColumn }: Window): HTMLElement {
    const place = this.source.at(row);
    const node = element("div", { role: "row", class: row % 2 === 1 ? "row odd" : "row", "aria-rowindex": row + 2 });
    node.append(
      element(
        "div",
        { role: "rowheader", class: "number-cell", id: cellIdOf(this.gridId, { row, column: -1 }), "aria-colindex": 1 },
        formatCount(row + 1),
      ),
      spacer(this.layout.leftOf(firstColumn)),
    );
    for (let column = firstColumn; column <= lastColumn; column++) {
      const cell = place ? this.#cell(place.columns[column]!, place.index) : element("div", { class: "cell waiting" });
      cell.id = cellIdOf(this.gridId, { row, column });
      cell.setAttribute("role", "gridcell");
      cell.setAttribute("aria-colindex", String(column + 2));
      cell.style.width = `${this.layout.widthOf(column)}px`;
      cell.dataset.column = String(column);
      node.append(cell);
    }
    return node;
  }

  #cell({ textAt, isNumeric, isNested }: Column, row: number): HTMLElement {
    const value = textAt(row);
    const classes = ["cell", isNumeric && "number", value === undefined && "null", isNested && "nested"]
      .filter(Boolean)
      .join(" ");
    if (value === undefined) return element("div", { class: classes }, "null");
    if (value === "") return element("div", { class: `${classes} empty`, "aria-label": text("emptyText") });
    return element("div", { class: classes }, value.length > longestText ? `${value.slice(0, longestText)}…` : value);
  }
}

function mark(cell: HTMLElement, isSelected: boolean, isActive: boolean): void {
  cell.classList.toggle("selected", isSelected);
  cell.classList.toggle("active", isActive);
  cell.setAttribute("aria-selected", String(isSelected));
}

/** In place of the columns left of the view. */
function spacer(width: number): HTMLElement {
  const node = element("div", { class: "spacer", role: "presentation" });
  node.style.width = `${width}px`;
  return node;
}
