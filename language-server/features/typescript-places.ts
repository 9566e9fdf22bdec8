import type ts from "typescript";
import { earlierMark } from "../cells/cell-module";
import type { OpenNotebook } from "../cells/open-notebook";
import type { Span } from "../syntax/program";
import type { CellPlace } from "./cell-place";
import type { CellRequest } from "./request";

function placesOf(notebook: OpenNotebook, spans: readonly ts.DocumentSpan[]): CellPlace[] {
  const places = spans.flatMap(({ fileName, textSpan }) => {
    const start = notebook.typescript.toCell(fileName, textSpan.start);
    return start ? [{ cellId: start.cellId, span: { start: start.offset, end: start.offset + textSpan.length } }] : [];
  });
  const seen = new Set<string>();
  return places.filter(({ cellId, span }) => {
    const key = `${cellId}:${span.start}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Where a name is declared; through the imports that connect cells. */
export function definition({ notebook, cell, offset }: CellRequest): CellPlace[] {
  const at = notebook.typescript.at(cell.id, offset);
  return at ? placesOf(notebook, notebook.typescript.service.getDefinitionAtPosition(at.path, at.position) ?? []) : [];
}

export function references({ notebook, cell, offset }: CellRequest): CellPlace[] {
  const at = notebook.typescript.at(cell.id, offset);
  return at ? placesOf(notebook, notebook.typescript.service.getReferencesAtPosition(at.path, at.position) ?? []) : [];
}

/** The name that would be renamed; undefined for names of Spark and of libraries. */
export function renameSpan({ notebook, cell, offset }: CellRequest): Span | undefined {
  const at = notebook.typescript.at(cell.id, offset);
  const info = at && notebook.typescript.service.getRenameInfo(at.path, at.position, {});
  // Of a name that a later cell declares again, only some uses would follow.
  if (!info?.canRename || notebook.typescript.isDeclaredAgain(info.displayName.replace(earlierMark, "")))
    return undefined;
  const start = notebook.typescript.toCell(at!.path, info.triggerSpan.start);
  return start && { start: start.offset, end: start.offset + info.triggerSpan.length };
}

export function renamePlaces(request: CellRequest): CellPlace[] {
  const { notebook, cell, offset } = request;
  const at = notebook.typescript.at(cell.id, offset);
  if (!at || !renameSpan(request)) return [];
  return placesOf(
    notebook,
    notebook.typescript.service.findRenameLocations(at.path, at.position, false, false, {}) ?? [],
  );
}
