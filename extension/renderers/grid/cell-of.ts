import type { CellPosition } from "./selection";

/** Of a cell's element; how the keyboard's place and the mouse's are found in the page. */
export const cellIdOf = (gridId: string, { row, column }: CellPosition): string => `${gridId}-r${row}-c${column}`;

/** The cell that a part of the page belongs to. */
export function cellOf(target: EventTarget | null): CellPosition | undefined {
  if (!(target instanceof Element)) return undefined;
  const id = target.closest("[role=gridcell], [role=rowheader], [role=columnheader]")?.id;
  const match = id && /-r(-?\d+)-c(-?\d+)$/.exec(id);
  return match ? { row: Number(match[1]), column: Number(match[2]) } : undefined;
}
