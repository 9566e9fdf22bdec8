import type { NotebookCell } from "../cells/notebook";
import type { OpenNotebook } from "../cells/open-notebook";
import { stringPlace } from "../columns/string-place";
import { type SqlName, sqlNameAt, sqlNamesOf } from "../sql/sql-names";
import type { Span } from "../syntax/program";
import { sourceOffset, valueOffset } from "../syntax/string-offsets";
import { contains, eachExpression, expressionsOf, pathTo } from "../syntax/walk";
import type { CellPlace, RenamePlace } from "./cell-place";
import { quoted } from "./column-entries";
import type { CellRequest } from "./request";

/** A SQL text in a cell, or a string that is a table's name. */
interface SqlText {
  readonly cellId: string;
  readonly kind: "statement" | "table" | "view";
  readonly text: string;
  readonly span: Span;
  /** From an offset of the text to one of the cell. */
  readonly toCell: (offset: number) => number;
  readonly toText: (offset: number) => number;
}

/** A word that stands for a table, a view, a common table or an alias. */
export interface SqlRelation {
  readonly in: SqlText;
  readonly name: SqlName;
  readonly word: string;
}

interface RelationPlace extends CellPlace {
  readonly isDeclaration: boolean;
  readonly isInText: boolean;
}

export function relationAt({ notebook, cell, offset }: CellRequest): SqlRelation | undefined {
  const text = textsOf(notebook, cell).find(({ span }) => contains(span, offset));
  const name = text && nameIn(text, text.toText(offset));
  return name && { in: text, name, word: wordOf(text, name) };
}

export const relationSpan = ({ in: { toCell }, name: { span } }: SqlRelation): Span => ({
  start: toCell(span.start),
  end: toCell(span.end),
});

/** Where a relation is named: in the one text that declares it, or wherever the session's tables are named. */
export function relationPlaces(notebook: OpenNotebook, relation: SqlRelation): RelationPlace[] {
  const texts =
    typeof relation.name.relation === "number"
      ? [relation.in]
      : notebook.cells.flatMap((cell) => textsOf(notebook, cell));
  return texts.flatMap((text) =>
    namesIn(text, relation).map((name) => ({
      cellId: text.cellId,
      span: { start: text.toCell(name.span.start), end: text.toCell(name.span.end) },
      isDeclaration: name.isDeclaration,
      isInText: text.kind === "statement",
    })),
  );
}

/** Of a view that several cells make, where the cell asked about sees it made. */
export function relationDefinition({ notebook, cell }: CellRequest, relation: SqlRelation): CellPlace[] {
  const declared = relationPlaces(notebook, relation).filter(({ isDeclaration }) => isDeclaration);
  const own = notebook.indexOf(cell.id);
  const before = declared.filter(({ cellId }) => notebook.indexOf(cellId) <= own);
  return [before.at(-1) ?? declared[0]].flatMap((place) => place ?? []);
}

/** None for tables that the notebook does not make: others use them too. */
export function relationRenames(notebook: OpenNotebook, relation: SqlRelation, newName: string): RenamePlace[] {
  const places = relationPlaces(notebook, relation);
  if (!places.some(({ isDeclaration }) => isDeclaration)) return [];
  const inText = quoted(newName, "sql").insert ?? newName;
  return places.map(({ cellId, span, isInText }) => ({ cellId, span, text: isInText ? inText : newName }));
}

function nameIn(text: SqlText, offset: number): SqlName | undefined {
  if (text.kind === "statement") return sqlNameAt(text.text, offset);
  return /^[\w$]+$/.test(text.text)
    ? {
        span: { start: 0, end: text.text.length },
        relation: text.text.toLowerCase(),
        isDeclaration: text.kind === "view",
      }
    : undefined;
}

function namesIn(text: SqlText, { name: { relation }, word }: SqlRelation): SqlName[] {
  if (text.kind === "statement") return sqlNamesOf(text.text, relation, word);
  const own = nameIn(text, 0);
  return own?.relation === relation ? [own] : [];
}

const wordOf = ({ text }: SqlText, { span }: SqlName) => text.slice(span.start, span.end).replace(/^`|`$/g, "");

function textsOf(notebook: OpenNotebook, cell: NotebookCell): SqlText[] {
  const { id: cellId, syntax } = cell;
  if (syntax.kind === "sql")
    return syntax.statements.map(({ text, start }) => ({
      cellId,
      kind: "statement",
      text,
      span: { start, end: start + text.length },
      toCell: (offset) => start + offset,
      toText: (offset) => offset - start,
    }));
  const facts = syntax.kind === "program" ? notebook.factsOf(cellId) : undefined;
  if (syntax.kind !== "program" || !facts) return [];
  return [...eachExpression(syntax.statements.flatMap(expressionsOf))].flatMap((literal) => {
    if (literal.kind !== "string") return [];
    const place = stringPlace(pathTo(syntax.statements, literal.content.start), facts, notebook.functionKinds);
    const kind = place?.literal === literal ? place.kind : undefined;
    if (kind !== "sql-statement" && kind !== "table" && kind !== "view") return [];
    return [
      {
        cellId,
        kind: kind === "sql-statement" ? "statement" : kind,
        text: literal.value,
        span: literal.content,
        toCell: (offset: number) => sourceOffset(literal, offset),
        toText: (offset: number) => valueOffset(literal, offset),
      } satisfies SqlText,
    ];
  });
}
