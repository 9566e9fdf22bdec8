import { type NotebookCell, type NotebookDocument, NotebookEdit, WorkspaceEdit, workspace } from "vscode";
import type { JsonObject } from "../../runtime/notebook";
import type { ChartSettings } from "../../runtime/protocol/frame-messages";
import { frameCell } from "./frame-cell";
import type { CellMetadata } from "./notebook-data";

/** Of a cell's metadata in the file. */
const key = "sparknb";

interface OwnMetadata {
  readonly chart?: ChartSettings;
}

const ownOf = (cell: NotebookCell): OwnMetadata =>
  ((cell.metadata as CellMetadata).metadata?.[key] as OwnMetadata | undefined) ?? {};

/** The chart that the cell showing a frame was given. */
export function chartSettings(notebook: NotebookDocument, frameId: string): { settings?: ChartSettings } {
  const cell = frameCell(notebook, frameId);
  const settings = cell && ownOf(cell).chart;
  return settings ? { settings } : {};
}

/** Keeps a chart's settings with the cell: its next run shows the chart again, in any window. */
export async function keepChart(notebook: NotebookDocument, frameId: string, chart?: ChartSettings): Promise<void> {
  const cell = frameCell(notebook, frameId);
  if (!cell || JSON.stringify(ownOf(cell).chart) === JSON.stringify(chart)) return;
  const metadata = cell.metadata as CellMetadata;
  const { [key]: _, ...rest } = metadata.metadata ?? {};
  const { chart: __, ...own } = ownOf(cell);
  const kept = { ...own, ...(chart && { chart }) };
  const next = { ...rest, ...(Object.keys(kept).length > 0 && { [key]: kept as unknown as JsonObject }) };
  const edit = new WorkspaceEdit();
  edit.set(notebook.uri, [NotebookEdit.updateCellMetadata(cell.index, { ...metadata, metadata: next })]);
  await workspace.applyEdit(edit);
}
