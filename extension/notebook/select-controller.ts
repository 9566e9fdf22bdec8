import { commands, type NotebookController, type NotebookDocument, window } from "vscode";
import { extensionId } from "./notebook-type";

/** Cells run only on a controller that their notebook has. @returns whether it has it now */
export async function selectController(notebook: NotebookDocument, { id }: NotebookController): Promise<boolean> {
  const notebookEditor = window.visibleNotebookEditors.find((editor) => editor.notebook === notebook);
  if (!notebookEditor) return false;
  return (
    (await commands.executeCommand("notebook.selectKernel", { notebookEditor, id, extension: extensionId })) === true
  );
}
