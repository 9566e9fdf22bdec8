import type { NotebookCell } from "../cells/notebook";
import type { OpenNotebook } from "../cells/open-notebook";
import type { Span } from "../syntax/program";
import { type PythonName, pythonNames } from "../syntax/python-names";
import { contains } from "../syntax/walk";
import type { CellPlace } from "./cell-place";
import type { CellRequest } from "./request";

interface PlacedName extends PythonName {
  readonly cellId: string;
}

const known = new WeakMap<NotebookCell, readonly PlacedName[]>();

function namesOf(cell: NotebookCell): readonly PlacedName[] {
  let names = known.get(cell);
  if (!names) {
    names = cell.language === "python" ? pythonNames(cell.text).map((name) => ({ ...name, cellId: cell.id })) : [];
    known.set(cell, names);
  }
  return names;
}

/** Everywhere the variable at a place stands, in the order of the notebook; nothing for names that no cell makes. */
function variableAt({ notebook, cell, offset }: CellRequest): readonly PlacedName[] {
  const at = namesOf(cell).find(({ span }) => contains(span, offset));
  if (!at) return [];
  const all = at.scope === undefined ? notebook.cells.flatMap((one) => namesOf(one)) : namesOf(cell);
  const same = all.filter(({ name, scope }) => name === at.name && scope === at.scope);
  return same.some(({ isBinding }) => isBinding) ? same : [];
}

/** Where a name got the value that it has at the place, by the order of the cells. */
export function definition(request: CellRequest): CellPlace[] {
  const bindings = variableAt(request).filter(({ isBinding }) => isBinding);
  const isLocal = bindings[0]?.scope !== undefined;
  const last = isLocal ? undefined : bindings.findLast((name) => isBefore(request.notebook, name, request));
  return [last ?? bindings[0]].flatMap((found) => found ?? []);
}

export const references = (request: CellRequest): CellPlace[] => [...variableAt(request)];

/** The name that would be renamed; undefined for names of Python and of modules. */
export function renameSpan(request: CellRequest): Span | undefined {
  const names = variableAt(request);
  if (names.some(({ isImported }) => isImported)) return undefined;
  return names.find(({ cellId, span }) => cellId === request.cell.id && contains(span, request.offset))?.span;
}

export const renamePlaces = (request: CellRequest): CellPlace[] => (renameSpan(request) ? references(request) : []);

function isBefore(notebook: OpenNotebook, { cellId, span }: CellPlace, { cell, offset }: CellRequest): boolean {
  return cellId === cell.id ? span.start <= offset : notebook.indexOf(cellId) < notebook.indexOf(cell.id);
}
