import type { NotebookCell, NotebookDocument } from "vscode";
import type { KernelRun } from "../../runtime/protocol/kernel-messages";
import type { CellMetadata } from "./notebook-data";

/**
 * Runs that an earlier window has started, in their order: the last one of each cell, and those that nothing is to be shown of, as their
 * cell is gone or has run again.
 */
export function lastRuns(
  notebook: NotebookDocument,
  runs: readonly KernelRun[],
): { readonly last: ReadonlyMap<NotebookCell, KernelRun>; readonly obsolete: readonly KernelRun[] } {
  const last = new Map<NotebookCell, KernelRun>();
  for (const run of runs) {
    const cell = findRunCell(notebook, run);
    if (!cell) continue;
    last.delete(cell);
    last.set(cell, run);
  }
  const shown = new Set(last.values());
  return { last, obsolete: runs.filter((run) => !shown.has(run)) };
}

/** By the cell's id; one that was never saved is found by its place and text. */
function findRunCell(notebook: NotebookDocument, { cellId, cellIndex, code }: KernelRun): NotebookCell | undefined {
  const cells = notebook.getCells();
  const byId =
    cellId === undefined ? undefined : cells.find(({ metadata }) => (metadata as CellMetadata).id === cellId);
  if (byId) return byId;
  const isSame = (cell: NotebookCell | undefined) => cell?.document.getText() === code;
  const inPlace = cells[cellIndex - 1];
  return isSame(inPlace) ? inPlace : cells.find(isSame);
}
