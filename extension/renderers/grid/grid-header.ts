import { element } from "../dom/element";
import { icon } from "../dom/icon";
import { text } from "../link/texts";
import type { Column } from "../values/columns";
import { cellIdOf } from "./cell-of";
import type { ColumnLayout } from "./column-layout";
import type { Window } from "./grid-body";
import type { RowSource } from "./row-source";
import type { Selection } from "./selection";

export interface HeaderEvents {
  openMenu(column: number, at: HTMLElement): void;
  resized(): void;
}

/** Names and types of the columns in view, what they are sorted by, their profiles. */
export class GridHeader {
  readonly root = element("div", { role: "rowgroup", class: "head" });

  constructor(
    readonly gridId: string,
    readonly source: RowSource,
    readonly layout: ColumnLayout,
    readonly selection: Selection,
    readonly events: HeaderEvents,
    readonly profileOf: (column: number) => HTMLElement | undefined,
  ) {}

  render({ firstColumn, lastColumn }: Window): void {
    const row = element("div", { role: "row", class: "row", "aria-rowindex": 1 });
    const spacer = element("div", { class: "spacer", role: "presentation" });
    spacer.style.width = `${this.layout.leftOf(firstColumn)}px`;
    const corner = element("div", { role: "columnheader", class: "number-cell", "aria-colindex": 1 });
    corner.append(element("span", { class: "unseen" }, text("rowNumber")));
    row.append(corner, spacer);
    for (let column = firstColumn; column <= lastColumn; column++) row.append(this.#cell(column));
    this.root.replaceChildren(row);
  }

  #cell(column: number): HTMLElement {
    const shown = this.source.schemaColumns[column]!;
    const place = this.source.view.sort.findIndex((key) => key.column === column);
    const key = this.source.view.sort[place];
    const { active } = this.selection;
    const cell = element(
      "div",
      {
        role: "columnheader",
        class: ["column", shown.isNumeric && "number", active.row === -1 && active.column === column && "active"]
          .filter(Boolean)
          .join(" "),
        id: cellIdOf(this.gridId, { row: -1, column }),
        "aria-colindex": column + 2,
        "aria-sort": key ? (key.descending ? "descending" : "ascending") : undefined,
        title: `${shown.name} ${shown.typeName}`,
        "data-column": column,
      },
      element(
        "div",
        { class: "title" },
        element("span", { class: "name" }, shown.name),
        ...(key ? [sortMark(key.descending, place, this.source.view.sort.length)] : []),
        ...this.#filterMark(column),
      ),
      element("div", { class: "type" }, shown.typeName),
    );
    cell.style.width = `${this.layout.widthOf(column)}px`;
    const profile = this.profileOf(column);
    if (profile) cell.append(profile);
    cell.append(this.#menuButton(column, shown), this.#resizer(column, cell));
    return cell;
  }

  #filterMark(column: number): SVGSVGElement[] {
    return this.source.view.filters.some((filter) => filter.column === column) ? [icon("filter")] : [];
  }

  /** For the mouse; the keyboard opens the menu with Alt+Down. */
  #menuButton(column: number, { name }: Column): HTMLElement {
    const button = element(
      "button",
      { class: "menu-button", tabindex: -1, "aria-haspopup": "menu", "aria-label": text("columnMenu", name) },
      icon("down"),
    );
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      this.events.openMenu(column, button);
    });
    return button;
  }

  #resizer(column: number, cell: HTMLElement): HTMLElement {
    const handle = element("div", { class: "resizer", role: "presentation" });
    handle.addEventListener("click", (event) => event.stopPropagation());
    handle.addEventListener("pointerdown", (down) => {
      down.preventDefault();
      down.stopPropagation();
      handle.setPointerCapture(down.pointerId);
      const width = cell.getBoundingClientRect().width;
      const move = (event: PointerEvent) => {
        this.layout.resize(column, width + event.clientX - down.clientX);
        cell.style.width = `${this.layout.widthOf(column)}px`;
      };
      handle.addEventListener("pointermove", move);
      handle.addEventListener(
        "pointerup",
        () => {
          handle.removeEventListener("pointermove", move);
          this.events.resized();
        },
        { once: true },
      );
    });
    return handle;
  }
}

function sortMark(descending: boolean, place: number, keys: number): HTMLElement {
  const mark = element("span", { class: "sort", "aria-hidden": true }, icon(descending ? "down" : "up"));
  if (keys > 1) mark.append(String(place + 1));
  return mark;
}
