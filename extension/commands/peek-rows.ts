import { EventEmitter, l10n, Position, Uri, ViewColumn, window, workspace } from "vscode";

const scheme = "sparknb-peek";
const rows = 20;

interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

/** @returns the first rows of the frame at a place of a cell as text; null: no frame is there */
export type FirstRows = (cell: string, position: PlainPosition, rows: number) => Promise<string | null>;

/**
 * Shows the first rows of a frame beside the notebook, from the link in its hover or for the one at the cursor. They are read in a session
 * beside the notebook's: no cell runs, nothing changes.
 */
export function peekRows(firstRows: FirstRows): (cell?: string, position?: PlainPosition) => Promise<void> {
  const changes = new EventEmitter<Uri>();
  const uri = Uri.from({ scheme, path: "/Rows" });
  let text = "";
  workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changes.event,
    provideTextDocumentContent: () => text,
  });
  return async (cell, position) => {
    const editor = window.activeTextEditor;
    const at = cell ?? editor?.document.uri.toString();
    const place = position ?? editor?.selection.active ?? new Position(0, 0);
    if (at === undefined) return;
    try {
      const found = await firstRows(at, { line: place.line, character: place.character }, rows);
      if (found === null) {
        void window.showInformationMessage(l10n.t("No DataFrame whose rows could be read here stands at the cursor."));
        return;
      }
      text = found;
    } catch (error) {
      text = error instanceof Error ? error.message : String(error);
    }
    changes.fire(uri);
    await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preview: true, preserveFocus: true });
  };
}
