import { NotebookCellData, NotebookCellKind, NotebookData } from "vscode";
import type { JsonObject, Notebook, NotebookCell, NotebookCellLanguage } from "../../runtime/notebook";
import { assignCellIds, isRunnable, newNotebookMetadata } from "../../runtime/notebook";
import { fromEditorOutput, toEditorOutput } from "./cell-output";

/** What the editor keeps of a cell beside its text: nested, so that keys of the file cannot clash with ours. */
export interface CellMetadata {
  /** Absent for a cell that has never been saved. */
  readonly id?: string;
  readonly metadata?: JsonObject;
  readonly attachments?: JsonObject;
}

export function toNotebookData(notebook: Notebook): NotebookData {
  const data = new NotebookData(notebook.cells.map(toCellData));
  data.metadata = { metadata: notebook.metadata };
  return data;
}

function toCellData({ id, language, source, outputs, metadata, attachments }: NotebookCell): NotebookCellData {
  const kind = language === "markdown" ? NotebookCellKind.Markup : NotebookCellKind.Code;
  const cell = new NotebookCellData(kind, source, language);
  cell.metadata = { id, metadata, ...(attachments && { attachments }) } satisfies CellMetadata;
  cell.outputs = outputs.map(toEditorOutput);
  return cell;
}

export function fromNotebookData(data: NotebookData): Notebook {
  const cells = data.cells.map((cell) => ({ data: cell, own: (cell.metadata ?? {}) as CellMetadata }));
  const ids = assignCellIds(cells.map(({ data, own }) => ({ id: own.id, source: data.value })));
  return {
    cells: cells.map(({ data, own }, index) => ({
      id: ids[index]!,
      language: languageOf(data),
      source: data.value.replace(/\r\n?/g, "\n"),
      outputs: (data.outputs ?? []).flatMap(fromEditorOutput),
      metadata: own.metadata ?? {},
      ...(own.attachments && { attachments: own.attachments }),
    })),
    metadata: (data.metadata?.metadata as JsonObject | undefined) ?? newNotebookMetadata,
  };
}

/** Cells of a language that the file format has no place for are kept as raw text. */
function languageOf({ kind, languageId }: NotebookCellData): NotebookCellLanguage {
  if (kind === NotebookCellKind.Markup) return "markdown";
  const language = languageId as NotebookCellLanguage;
  return isRunnable(language) ? language : "raw";
}
