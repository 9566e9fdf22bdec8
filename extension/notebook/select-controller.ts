import { commands, type NotebookController, type NotebookDocument, type NotebookEditor, window } from "vscode";
import { extensionId } from "./notebook-type";

/** Cells run only on a controller that their notebook has. @returns whether it has it now */
export async function selectController(notebook: NotebookDocument, { id }: NotebookController): Promise<boolean> {
  const notebookEditor = window.visibleNotebookEditors.find((editor) => editor.notebook === notebook);
  if (!notebookEditor) return false;
  return (await select(notebookEditor, id)) === true;
}

/** For a notebook that has none; one that has a controller keeps it. */
export const selectFirstController = (notebookEditor: NotebookEditor, { id }: NotebookController): Thenable<unknown> =>
  select(notebookEditor, id, { skipIfAlreadySelected: true });

const select = (notebookEditor: NotebookEditor, id: string, options = {}): Thenable<unknown> =>
  commands.executeCommand("notebook.selectKernel", { notebookEditor, id, extension: extensionId, ...options });
