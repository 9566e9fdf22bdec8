import type { NotebookDocument } from "vscode";
import { NotebookEdit, WorkspaceEdit, workspace } from "vscode";
import { newCellId } from "../../runtime/notebook";
import type { CellMetadata } from "./notebook-data";
import { notebookType } from "./notebook-type";

/** Cells made, copied or split since the last save get ids of their own when the notebook is saved, which they then keep for life. */
export const keepCellIds = () =>
  workspace.onWillSaveNotebookDocument((event) => {
    if (event.notebook.notebookType === notebookType) event.waitUntil(Promise.resolve(missingIds(event.notebook)));
  });

function missingIds(notebook: NotebookDocument): WorkspaceEdit {
  const taken = new Set<string>();
  const edits = notebook.getCells().flatMap((cell) => {
    const metadata = cell.metadata as CellMetadata;
    if (metadata.id && !taken.has(metadata.id)) {
      taken.add(metadata.id);
      return [];
    }
    return NotebookEdit.updateCellMetadata(cell.index, { ...metadata, id: newCellId() });
  });
  const edit = new WorkspaceEdit();
  if (edits.length > 0) edit.set(notebook.uri, edits);
  return edit;
}
