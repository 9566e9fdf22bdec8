import type { NotebookCell, NotebookDocument } from "vscode";
import type { KernelRun } from "../../runtime/protocol/kernel-messages";
import type { CellMetadata } from "./notebook-data";

/** The cell of a run that an earlier window has started: by its id, for one that was never saved by its place and text. */
export function findRunCell(
  notebook: NotebookDocument,
  { cellId, cellIndex, code }: KernelRun,
): NotebookCell | undefined {
  const cells = notebook.getCells();
  const byId =
    cellId === undefined ? undefined : cells.find(({ metadata }) => (metadata as CellMetadata).id === cellId);
  if (byId) return byId;
  const isSame = (cell: NotebookCell | undefined) => cell?.document.getText() === code;
  const inPlace = cells[cellIndex - 1];
  return isSame(inPlace) ? inPlace : cells.find(isSame);
}
