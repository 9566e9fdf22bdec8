import { parametersOf } from "../../runtime/types";
import type { NotebookCell } from "../cells/notebook";
import type { OpenNotebook } from "../cells/open-notebook";
import { declaredNames } from "../columns/run-statements";
import type { Pattern, Span } from "../syntax/program";
import { contains } from "../syntax/walk";
import type { CellPlace } from "./cell-place";
import type { CellRequest } from "./request";

interface Parameter {
  readonly name: string;
  /** Without the colon. */
  readonly span: Span;
}

/** The `:name` markers of a SQL cell: TypeScript's variables of the cells above. */
function parametersIn({ syntax }: NotebookCell): Parameter[] {
  if (syntax.kind !== "sql") return [];
  return syntax.statements.flatMap((statement) =>
    parametersOf(statement).map(({ name, start }) => {
      const first = statement.start + start + 1;
      return { name, span: { start: first, end: first + name.length } };
    }),
  );
}

export const parameterAt = ({ cell, offset }: CellRequest): Parameter | undefined =>
  parametersIn(cell).find(({ span }) => contains(span, offset));

/** Where the variable that a cell sees under a name is declared. */
export function variableDeclaration(notebook: OpenNotebook, cellId: string, name: string): CellPlace | undefined {
  const above = notebook.cells.slice(0, notebook.indexOf(cellId)).reverse();
  for (const cell of above) {
    const span = declarationOf(cell, name);
    if (span) return { cellId: cell.id, span };
  }
  return undefined;
}

/** The markers that stand for a variable that is declared at a place. */
export function parametersOfVariable(notebook: OpenNotebook, declaration: CellPlace, name: string): CellPlace[] {
  return notebook.cells.slice(notebook.indexOf(declaration.cellId) + 1).flatMap((cell) => {
    const spans = parametersIn(cell).filter((parameter) => parameter.name === name);
    const isOwn = spans.length > 0 && variableDeclaration(notebook, cell.id, name)?.cellId === declaration.cellId;
    return isOwn ? spans.map(({ span }) => ({ cellId: cell.id, span })) : [];
  });
}

/** Whether a name at a place is one that the cells below see. */
export function isDeclaredThere(notebook: OpenNotebook, { cellId, span }: CellPlace, name: string): boolean {
  const cell = notebook.cell(cellId);
  return cell !== undefined && declarationOf(cell, name)?.start === span.start;
}

function declarationOf({ syntax }: NotebookCell, name: string): Span | undefined {
  if (syntax.kind !== "program" || syntax.language !== "sparkts") return undefined;
  const statement = syntax.statements.findLast((one) => declaredNames(one).includes(name));
  if (statement?.kind === "declare") return spanIn(statement.target, name);
  return statement?.kind === "assign" ? { start: statement.start, end: statement.start + name.length } : undefined;
}

function spanIn(pattern: Pattern | undefined, name: string): Span | undefined {
  if (!pattern) return undefined;
  if (pattern.kind === "name") return pattern.name === name ? pattern.span : undefined;
  const inner = pattern.kind === "fields" ? pattern.fields.map(({ target }) => target) : pattern.items;
  for (const one of inner) {
    const found = spanIn(one, name);
    if (found) return found;
  }
  return undefined;
}
