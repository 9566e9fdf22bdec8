import type { FrameView } from "../../../runtime/protocol/frame-messages";
import { element } from "../dom/element";
import { text } from "../link/texts";
import { cellIdOf } from "./cell-of";
import { ColumnLayout } from "./column-layout";
import { GridBody, type Window } from "./grid-body";
import { GridHeader } from "./grid-header";
import { listenToKeys } from "./grid-keys";
import { listenToPointer } from "./grid-pointer";
import type { GridSize } from "./moves";
import { RowScroll } from "./row-scroll";
import type { RowSource } from "./row-source";
import { type CellPosition, Selection } from "./selection";

const rowHeight = 24;
const maxVisibleRows = 14;
const numberWidth = 80;
const overscan = 4;
const settleDelay = 30;

export interface GridEvents {
  sort(column: number, add: boolean): void;
  openMenu(column: number, at: HTMLElement): void;
  openDetails(cell: CellPosition): void;
  copy(): void;
  scrolled(first: number, last: number): void;
  profileOf(column: number): HTMLElement | undefined;
}

let grids = 0;

/** The table itself: only what is in view is in the page, whatever the size of the frame. */
export class Grid {
  readonly root: HTMLElement;
  readonly selection: Selection;
  readonly layout: ColumnLayout;
  readonly #scroller: HTMLElement;
  readonly #canvas = element("div", { class: "canvas", role: "presentation" });
  readonly #body: GridBody;
  readonly #header: GridHeader;
  readonly #id = `sparknb-grid-${++grids}`;
  #scroll: RowScroll;
  #top = 0;
  #version = 0;
  #settle: number | undefined;
  #frame = 0;

  constructor(
    readonly source: RowSource,
    readonly events: GridEvents,
  ) {
    const id = this.#id;
    const columns = source.schemaColumns;
    this.selection = new Selection(
      () => source.rowCount,
      () => columns.length,
    );
    this.layout = ColumnLayout.fitting(
      columns.map(({ name, typeName, textAt }) => {
        const texts = Array.from(
          { length: Math.min(50, source.preview.rowCount) },
          (_, row) => textAt(row)?.length ?? 4,
        );
        return Math.max(name.length + 2, typeName.length, ...texts);
      }),
      7.3,
      26,
    );
    this.#body = new GridBody(id, source, this.layout, this.selection);
    this.#header = new GridHeader(
      id,
      source,
      this.layout,
      this.selection,
      { openMenu: (column, at) => events.openMenu(column, at), resized: () => this.refresh() },
      (column) => events.profileOf(column),
    );
    this.#canvas.append(this.#header.root, this.#body.root);
    this.#scroller = element(
      "div",
      {
        role: "grid",
        tabindex: 0,
        class: "scroller",
        "aria-label": text("gridLabel", columns.length),
        "aria-colcount": columns.length + 1,
        "aria-multiselectable": true,
      },
      this.#canvas,
    );
    this.root = this.#scroller;
    this.#scroll = new RowScroll(source.rowCount, rowHeight, 0);
    this.#listen();
  }

  /** After the grid has come into the page, and whenever what it shows has changed. */
  refresh(): void {
    if (this.root.hidden) return;
    this.#version++;
    this.#measure();
    this.#render();
    this.#header.render(this.#window());
  }

  focus(): void {
    this.#scroller.focus();
  }

  /** To the first row: what is shown is another view. */
  reset(): void {
    this.#goTo(0);
    this.selection.moveTo({ row: 0, column: Math.max(0, this.selection.active.column) });
  }

  moveTo(position: CellPosition, extend = false): void {
    this.selection.moveTo(position, extend);
    const { row, column } = this.selection.active;
    if (row >= 0) this.#goTo(this.#scroll.reveal(row, this.#top));
    if (column >= 0) this.#revealColumn(column);
    this.showSelection();
  }

  get view(): FrameView {
    return this.source.view;
  }

  #measure(): void {
    const headHeight = this.#header.root.offsetHeight;
    const rows = Math.max(1, Math.min(maxVisibleRows, this.source.rowCount));
    this.#scroller.style.setProperty("--view-height", `${headHeight + rows * rowHeight + 12}px`);
    const viewHeight = Math.max(rowHeight, this.#scroller.clientHeight - headHeight);
    this.#scroll = new RowScroll(this.source.rowCount, rowHeight, viewHeight);
    this.#canvas.style.height = `${this.#scroll.height + headHeight}px`;
    this.#canvas.style.width = `${numberWidth + this.layout.width}px`;
    this.#scroller.setAttribute("aria-rowcount", String(this.source.count === undefined ? -1 : this.source.count + 1));
    this.#top = Math.min(this.#top, this.#scroll.lastTop);
  }

  #window(): Window {
    const { first, last } = this.#scroll.visible(this.#top);
    const left = this.#scroller.scrollLeft;
    const columns = this.layout.visible(left, left + Math.max(1, this.#scroller.clientWidth - numberWidth));
    return {
      firstRow: Math.max(0, first - overscan),
      lastRow: Math.min(this.source.rowCount - 1, last + overscan),
      firstColumn: columns.first,
      lastColumn: Math.min(this.layout.count - 1, columns.last),
    };
  }

  #render(): void {
    const window = this.#window();
    this.#body.render(window, this.#version);
    const offset = this.#scroll.isScaled
      ? this.#scroller.scrollTop - (this.#top - window.firstRow) * rowHeight
      : window.firstRow * rowHeight;
    this.#body.root.style.transform = `translateY(${Math.round(offset)}px)`;
    const { row, column } = this.selection.active;
    this.#scroller.classList.toggle("one-cell", this.selection.isOneCell);
    const isThere =
      row < 0 ||
      (row >= window.firstRow &&
        row <= window.lastRow &&
        (column < 0 || (column >= window.firstColumn && column <= window.lastColumn)));
    if (isThere) this.#scroller.setAttribute("aria-activedescendant", cellIdOf(this.#id, this.selection.active));
    else this.#scroller.removeAttribute("aria-activedescendant");
    const { first, last } = this.#scroll.visible(this.#top);
    this.events.scrolled(first, last);
    clearTimeout(this.#settle);
    this.#settle = globalThis.window.setTimeout(() => this.source.want(window.firstRow, window.lastRow), settleDelay);
  }

  #goTo(top: number): void {
    if (top === this.#top) return;
    this.#top = top;
    this.#scroller.scrollTop = this.#scroll.scrollTopOf(top);
  }

  #revealColumn(column: number): void {
    const left = this.layout.leftOf(column);
    const right = left + this.layout.widthOf(column);
    const { scrollLeft, clientWidth } = this.#scroller;
    const width = clientWidth - numberWidth;
    if (left < scrollLeft) this.#scroller.scrollLeft = left;
    else if (right > scrollLeft + width) this.#scroller.scrollLeft = Math.min(left, right - width);
  }

  #listen(): void {
    const scroller = this.#scroller;
    let [shownLeft, shownWidth] = [0, 0];
    scroller.addEventListener("scroll", () => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => {
        // A place that the bar rounds is known better here.
        if (Math.abs(this.#scroll.scrollTopOf(this.#top) - scroller.scrollTop) >= 1)
          this.#top = this.#scroll.topAt(scroller.scrollTop);
        this.#render();
        if (shownLeft !== scroller.scrollLeft || shownWidth !== scroller.clientWidth)
          this.#header.render(this.#window());
        [shownLeft, shownWidth] = [scroller.scrollLeft, scroller.clientWidth];
      });
    });
    scroller.addEventListener(
      "wheel",
      (event) => {
        if (!this.#scroll.isScaled || event.deltaY === 0 || event.ctrlKey) return;
        const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 3 : event.deltaY / rowHeight;
        const top = Math.min(this.#scroll.lastTop, Math.max(0, this.#top + lines));
        if (top === this.#top) return;
        event.preventDefault();
        this.#goTo(top);
        this.#render();
      },
      { passive: false },
    );
    new ResizeObserver(() => this.refresh()).observe(scroller);
    scroller.addEventListener("pointerenter", () => this.source.keep());
    scroller.addEventListener("focus", () => this.source.keep());
    listenToKeys(scroller, this);
    listenToPointer(scroller, this);
  }

  get size(): GridSize {
    const pageRows = Math.max(1, Math.floor(this.#scroll.viewHeight / rowHeight) - 1);
    return { rows: this.source.rowCount, columns: this.layout.count, pageRows };
  }

  showSelection(): void {
    this.#render();
    this.#header.render(this.#window());
  }

  widen(column: number, pixels: number): void {
    this.layout.resize(column, this.layout.widthOf(column) + pixels);
    this.refresh();
  }

  openMenu(column: number): void {
    const header = this.#header.root.querySelector<HTMLElement>(`[data-column="${column}"]`);
    this.events.openMenu(column, header ?? this.root);
  }
}
