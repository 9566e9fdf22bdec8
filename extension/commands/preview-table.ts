import { commands, NotebookCellData, NotebookCellKind, NotebookEdit, WorkspaceEdit, workspace } from "vscode";
import type { TreeNode } from "../views/tree-node";
import { activeNotebook } from "./active-notebook";

/** Reads a table in a new cell at the notebook's end: what is shown is also what can be kept. */
export async function previewTable({ insertText }: TreeNode): Promise<void> {
  const notebook = activeNotebook();
  if (insertText === undefined || !notebook) return;
  const index = notebook.cellCount;
  const edit = new WorkspaceEdit();
  const cell = new NotebookCellData(NotebookCellKind.Code, `SELECT * FROM ${insertText}`, "sparksql");
  edit.set(notebook.uri, [NotebookEdit.insertCells(index, [cell])]);
  await workspace.applyEdit(edit);
  await commands.executeCommand("notebook.cell.execute", {
    ranges: [{ start: index, end: index + 1 }],
    document: notebook.uri,
  });
}
