import { type NotebookDocument, type Uri, window, workspace } from "vscode";
import { notebookType } from "../notebook/notebook-type";

/** What the notebook toolbar hands to its commands. */
export interface ToolbarContext {
  readonly notebookEditor?: { readonly notebookUri?: Uri };
}

/** The notebook whose toolbar was used, else the one in the active editor. */
export function activeNotebook(context?: ToolbarContext): NotebookDocument | undefined {
  const uri = context?.notebookEditor?.notebookUri?.toString();
  const notebook = uri
    ? workspace.notebookDocuments.find((document) => document.uri.toString() === uri)
    : window.activeNotebookEditor?.notebook;
  return notebook?.notebookType === notebookType ? notebook : undefined;
}
