import { NotebookCellData, NotebookCellKind, NotebookData, window, workspace } from "vscode";
import { newNotebookMetadata } from "../../runtime/notebook";
import { notebookType } from "../notebook/notebook-type";

export async function newNotebook(): Promise<void> {
  const data = new NotebookData([new NotebookCellData(NotebookCellKind.Code, "", "sparkts")]);
  data.metadata = { metadata: newNotebookMetadata };
  await window.showNotebookDocument(await workspace.openNotebookDocument(notebookType, data));
}
