import ts from "typescript";
import { formatSql } from "../../runtime/sql";
import type { Span } from "../syntax/program";
import type { CellRequest } from "./request";

export interface CellEdit {
  readonly span: Span;
  readonly text: string;
}

/** Edits that lay a cell out: TypeScript by its own formatter, SQL by ours. Text that cannot be read stays as it is. */
export function formatting(
  { notebook, cell }: Omit<CellRequest, "offset">,
  options: { readonly tabSize: number; readonly insertSpaces: boolean },
): CellEdit[] {
  if (cell.language === "sparksql") {
    const text = formatSql(cell.text, options.tabSize);
    return text === cell.text ? [] : [{ span: { start: 0, end: cell.text.length }, text }];
  }
  if (!notebook.typescript.at(cell.id, 0)) return [];
  const path = notebook.typescript.pathOf(cell.id);
  const settings: ts.FormatCodeSettings = {
    ...ts.getDefaultFormatCodeSettings("\n"),
    indentSize: options.tabSize,
    tabSize: options.tabSize,
    convertTabsToSpaces: options.insertSpaces,
  };
  return notebook.typescript.service.getFormattingEditsForDocument(path, settings).flatMap(({ span, newText }) => {
    const start = notebook.typescript.toCell(path, span.start);
    const end = notebook.typescript.toCell(path, span.start + span.length);
    return start && end ? [{ span: { start: start.offset, end: end.offset }, text: newText }] : [];
  });
}
