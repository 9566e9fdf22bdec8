import type { Span } from "../syntax/program";
import type { CellPlace, RenamePlace } from "./cell-place";
import { isDeclaredThere, parameterAt, parametersOfVariable, variableDeclaration } from "./parameter-places";
import * as python from "./python-places";
import type { CellRequest } from "./request";
import { relationAt, relationDefinition, relationPlaces, relationRenames, relationSpan } from "./sql-places";
import * as typescript from "./typescript-places";

/** Who knows the variables of a cell's language. */
const variablesIn = ({ cell }: CellRequest) => (cell.language === "python" ? python : typescript);

/** Where a name is declared: a variable, a view, a common table, an alias. */
export function definition(request: CellRequest): CellPlace[] {
  const { notebook, cell } = request;
  const parameter = parameterAt(request);
  if (parameter) return [variableDeclaration(notebook, cell.id, parameter.name)].flatMap((place) => place ?? []);
  const relation = relationAt(request);
  return relation ? relationDefinition(request, relation) : variablesIn(request).definition(request);
}

export function references(request: CellRequest): CellPlace[] {
  const variable = variableOf(request);
  if (variable) {
    const { declaration, name } = variable;
    const own = typescript.references(requestAt(request, declaration));
    return inOrder(request, [...own, ...parametersOfVariable(request.notebook, declaration, name)]);
  }
  const relation = relationAt(request);
  return relation
    ? relationPlaces(request.notebook, relation)
    : inOrder(request, variablesIn(request).references(request));
}

/** The name that would be renamed; undefined for what is not the notebook's own. */
export function renameSpan(request: CellRequest): Span | undefined {
  const parameter = parameterAt(request);
  if (parameter) return renamePlaces(request, parameter.name).length > 0 ? parameter.span : undefined;
  const relation = relationAt(request);
  if (!relation) return variablesIn(request).renameSpan(request);
  return relationRenames(request.notebook, relation, relation.word).length > 0 ? relationSpan(relation) : undefined;
}

export function renamePlaces(request: CellRequest, newName: string): RenamePlace[] {
  const named = (places: readonly CellPlace[]) => places.map((place) => ({ ...place, text: newName }));
  const variable = variableOf(request);
  if (variable) {
    const { declaration, name } = variable;
    const own = typescript.renamePlaces(requestAt(request, declaration));
    return own.length > 0
      ? named(inOrder(request, [...own, ...parametersOfVariable(request.notebook, declaration, name)]))
      : [];
  }
  const relation = relationAt(request);
  if (relation) return relationRenames(request.notebook, relation, newName);
  return named(inOrder(request, variablesIn(request).renamePlaces(request)));
}

/** A variable of the notebook that SQL cells may name as `:name`. */
function variableOf(request: CellRequest): { readonly name: string; readonly declaration: CellPlace } | undefined {
  const { notebook, cell } = request;
  const parameter = parameterAt(request);
  if (parameter) {
    const declaration = variableDeclaration(notebook, cell.id, parameter.name);
    return declaration && { name: parameter.name, declaration };
  }
  const [declaration] = cell.language === "sparkts" && !relationAt(request) ? typescript.definition(request) : [];
  const declared = declaration && notebook.cell(declaration.cellId);
  const name = declared?.text.slice(declaration!.span.start, declaration!.span.end);
  return name !== undefined && isDeclaredThere(notebook, declaration!, name)
    ? { name, declaration: declaration! }
    : undefined;
}

const requestAt = ({ notebook }: CellRequest, { cellId, span }: CellPlace): CellRequest => ({
  notebook,
  cell: notebook.cell(cellId)!,
  offset: span.start,
});

const inOrder = ({ notebook }: CellRequest, places: readonly CellPlace[]) =>
  [...places].sort((a, b) => notebook.indexOf(a.cellId) - notebook.indexOf(b.cellId) || a.span.start - b.span.start);
