import { type NotebookCell, NotebookCellData, NotebookCellKind, NotebookEdit, WorkspaceEdit, workspace } from "vscode";

/** A new code cell below `cell`. */
export async function insertCodeBelow(cell: NotebookCell, language: string, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  const data = new NotebookCellData(NotebookCellKind.Code, text, language);
  edit.set(cell.notebook.uri, [NotebookEdit.insertCells(cell.index + 1, [data])]);
  await workspace.applyEdit(edit);
}
