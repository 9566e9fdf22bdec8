import { type Uri, window, workspace } from "vscode";
import type { PlanPanel } from "../plan-panel/plan-panel";

/** What a cell's status item hands to the command. */
export interface CellPlace {
  readonly notebook: Uri;
  readonly index: number;
}

/** Of the cell that is given, or of the selected one. */
export const showPlan = (panel: PlanPanel) => (place?: CellPlace) => {
  const uri = (place?.notebook ?? window.activeNotebookEditor?.notebook.uri)?.toString();
  const notebook = workspace.notebookDocuments.find((document) => document.uri.toString() === uri);
  const index = place?.index ?? window.activeNotebookEditor?.selection.start ?? 0;
  panel.open(notebook && index < notebook.cellCount ? notebook.cellAt(index) : undefined);
};
