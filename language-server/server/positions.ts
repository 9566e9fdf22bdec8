import type { Position, Range } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { NotebookCell } from "../cells/notebook";
import type { Span } from "../syntax/program";

const documents = new WeakMap<NotebookCell, TextDocument>();

/** Lines and columns of a cell's text. */
function documentOf(cell: NotebookCell): TextDocument {
  const known = documents.get(cell) ?? TextDocument.create(cell.id, cell.language, 0, cell.text);
  documents.set(cell, known);
  return known;
}

export const offsetAt = (cell: NotebookCell, position: Position): number => documentOf(cell).offsetAt(position);

export function rangeOf(cell: NotebookCell, { start, end }: Span): Range {
  const document = documentOf(cell);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
