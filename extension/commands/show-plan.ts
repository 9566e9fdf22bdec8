import { type Uri, workspace } from "vscode";
import { showPlan as show } from "../notebook/cell-plan";
import type { NotebookSessions } from "../notebook/notebook-sessions";

/** What a cell's status item hands to the command. */
export interface CellPlace {
  readonly notebook: Uri;
  readonly index: number;
}

export const showPlan = (sessions: NotebookSessions) => async (place: CellPlace) => {
  const uri = place.notebook.toString();
  const notebook = workspace.notebookDocuments.find((document) => document.uri.toString() === uri);
  if (notebook && place.index < notebook.cellCount)
    await show(notebook.cellAt(place.index), (of) => sessions.connectionOf(of));
};
