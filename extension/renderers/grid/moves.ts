import type { CellPosition } from "./selection";

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit the view. */
  readonly pageRows: number;
}

type Move = (at: CellPosition, size: GridSize) => CellPosition;

const to = (row: number, column: number): CellPosition => ({ row, column });

/** Where a key leads; names as `KeyboardEvent.key`, with `Control+` in front where it is held. */
export const moves: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => to(row - 1, column),
  ArrowDown: ({ row, column }) => to(row + 1, column),
  ArrowLeft: ({ row, column }) => to(row, column - 1),
  ArrowRight: ({ row, column }) => to(row, column + 1),
  PageUp: ({ row, column }, { pageRows }) => to(Math.max(0, row - pageRows), column),
  PageDown: ({ row, column }, { pageRows }) => to(row + pageRows, column),
  Home: ({ row }) => to(row, 0),
  End: ({ row }, { columns }) => to(row, columns - 1),
  "Control+Home": () => to(0, 0),
  "Control+End": (_, { rows, columns }) => to(rows - 1, columns - 1),
  "Control+ArrowUp": ({ column }) => to(0, column),
  "Control+ArrowDown": ({ column }, { rows }) => to(rows - 1, column),
  "Control+ArrowLeft": ({ row }) => to(row, 0),
  "Control+ArrowRight": ({ row }, { columns }) => to(row, columns - 1),
};
