import type { NotebookSerializer } from "vscode";
import { parseNotebook, serializeNotebook } from "../../runtime/notebook";
import { fromNotebookData, toNotebookData } from "./notebook-data";

/** `.sparknb` files to the editor's notebooks and back; what the file looks like is the notebook room's business. */
export const notebookSerializer: NotebookSerializer = {
  deserializeNotebook: (bytes) => toNotebookData(parseNotebook(new TextDecoder().decode(bytes))),
  serializeNotebook: (data) => new TextEncoder().encode(serializeNotebook(fromNotebookData(data))),
};
