import { type NotebookSerializer, workspace } from "vscode";
import { parseNotebook, serializeNotebook } from "../../runtime/notebook";
import { fromNotebookData, toNotebookData } from "./notebook-data";

/** `.sparknb` files to the editor's notebooks and back; what the file looks like is the notebook room's business. */
export const notebookSerializer: NotebookSerializer = {
  deserializeNotebook: (bytes) => toNotebookData(parseNotebook(new TextDecoder().decode(bytes))),
  serializeNotebook(data) {
    const settings = workspace.getConfiguration("sparkNotebook.file");
    const notebook = fromNotebookData(data);
    const cells = settings.get<boolean>("saveOutputs", true)
      ? notebook.cells
      : notebook.cells.map((cell) => ({ ...cell, outputs: [] }));
    const maxItemLength = settings.get<number>("maxOutputSize", 1_000) * 1_000;
    return new TextEncoder().encode(serializeNotebook({ ...notebook, cells }, { maxItemLength }));
  },
};
