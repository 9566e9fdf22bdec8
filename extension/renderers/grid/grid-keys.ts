import { type GridSize, moves } from "./moves";
import type { CellPosition, Selection } from "./selection";

export interface KeyTarget {
  readonly selection: Selection;
  readonly size: GridSize;
  moveTo(position: CellPosition, extend?: boolean): void;
  /** The selection has changed. */
  showSelection(): void;
  widen(column: number, pixels: number): void;
  openMenu(column: number): void;
  readonly events: {
    sort(column: number, add: boolean): void;
    openDetails(cell: CellPosition): void;
    copy(): void;
  };
}

type Command = (grid: KeyTarget, event: KeyboardEvent) => void;

const selecting =
  (select: (selection: Selection) => void): Command =>
  (grid) => {
    select(grid.selection);
    grid.showSelection();
  };

/** On the active column. */
const onColumn =
  (run: (grid: KeyTarget, column: number) => void): Command =>
  (grid) => {
    const { column } = grid.selection.active;
    if (column >= 0) run(grid, column);
  };

const commands: Readonly<Record<string, Command>> = {
  "Control+c": ({ events }) => events.copy(),
  "Control+a": selecting((selection) => selection.selectAll()),
  "Control+ ": selecting((selection) => selection.selectColumn()),
  "Shift+ ": selecting((selection) => selection.selectRow()),
  "Alt+ArrowDown": onColumn((grid, column) => grid.openMenu(column)),
  "Alt+Shift+ArrowLeft": onColumn((grid, column) => grid.widen(column, -16)),
  "Alt+Shift+ArrowRight": onColumn((grid, column) => grid.widen(column, 16)),
  Enter: enter,
  "Shift+Enter": enter,
};

function enter({ selection: { active }, events }: KeyTarget, { shiftKey }: KeyboardEvent): void {
  if (active.row === -1) events.sort(active.column, shiftKey);
  else if (active.column >= 0) events.openDetails(active);
}

/** The notebook has meanings of its own for these keys: what is understood here does not go on to it. */
export function listenToKeys(scroller: HTMLElement, grid: KeyTarget): void {
  scroller.addEventListener("keydown", (event) => {
    const control = event.ctrlKey || event.metaKey ? "Control+" : "";
    const move = event.altKey ? undefined : moves[control + event.key];
    const command = commands[`${event.altKey ? "Alt+" : ""}${control}${event.shiftKey ? "Shift+" : ""}${event.key}`];
    if (move) grid.moveTo(move(grid.selection.active, grid.size), event.shiftKey);
    else if (command) command(grid, event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
