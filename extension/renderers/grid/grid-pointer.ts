import { cellOf } from "./cell-of";
import type { CellPosition } from "./selection";

export interface PointerTarget {
  moveTo(position: CellPosition, extend?: boolean): void;
  readonly events: {
    sort(column: number, add: boolean): void;
    openDetails(cell: CellPosition): void;
  };
}

/** Press and drag select, a click on a header sorts, a double click opens a value. */
export function listenToPointer(scroller: HTMLElement, grid: PointerTarget): void {
  scroller.addEventListener("pointerdown", (event) => {
    const start = event.button === 0 ? cellOf(event.target) : undefined;
    if (!start || start.row < 0) return;
    grid.moveTo(start, event.shiftKey);
    const drag = (move: PointerEvent) => {
      const cell = cellOf(document.elementFromPoint(move.clientX, move.clientY));
      if (cell && cell.row >= 0) grid.moveTo(cell, true);
    };
    document.addEventListener("pointermove", drag);
    document.addEventListener("pointerup", () => document.removeEventListener("pointermove", drag), { once: true });
  });
  scroller.addEventListener("click", (event) => {
    const cell = cellOf(event.target);
    if (!cell || cell.row !== -1 || cell.column < 0) return;
    grid.moveTo(cell);
    grid.events.sort(cell.column, event.shiftKey);
  });
  scroller.addEventListener("dblclick", (event) => {
    const cell = cellOf(event.target);
    if (cell && cell.row >= 0 && cell.column >= 0) grid.events.openDetails(cell);
  });
}
