import {
  NotebookCellData,
  NotebookCellKind,
  NotebookEdit,
  SnippetString,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { TreeNode } from "../views/tree-node";
import { activeNotebook } from "./active-notebook";

/** Writes a table's, frame's or column's name at the cursor; with no cell being edited, into a cell of its own. */
export async function insertName({ insertText }: TreeNode): Promise<void> {
  if (insertText === undefined) return;
  const editor = window.activeTextEditor;
  if (editor?.document.uri.scheme === "vscode-notebook-cell") {
    await editor.insertSnippet(new SnippetString().appendText(insertText));
    return;
  }
  const notebook = activeNotebook();
  if (!notebook) return;
  const edit = new WorkspaceEdit();
  const cell = new NotebookCellData(NotebookCellKind.Code, insertText, "sparksql");
  edit.set(notebook.uri, [NotebookEdit.insertCells(notebook.cellCount, [cell])]);
  await workspace.applyEdit(edit);
}
