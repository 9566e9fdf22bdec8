import { SymbolKind } from "vscode-languageserver";
import { isFrame } from "../columns/values";
import { boundNames, type Span, type Statement } from "../syntax/program";
import type { CellRequest } from "./request";

export interface CellSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
}

/** What a cell declares: variables, functions, views. */
export function symbols({ notebook, cell }: Omit<CellRequest, "offset">): CellSymbol[] {
  const { syntax } = cell;
  if (syntax.kind === "sql")
    return syntax.statements.map(({ text, start }) => ({
      name: headline(text),
      detail: "",
      kind: SymbolKind.Event,
      span: { start, end: start + text.length },
    }));
  if (syntax.kind !== "program") return [];
  const facts = notebook.factsOf(cell.id);
  return syntax.statements.flatMap((statement) => {
    const value = "value" in statement && statement.value ? facts?.values.get(statement.value)?.value : undefined;
    return namesOf(statement).map((name) => ({
      name,
      detail: isFrame(value) ? "DataFrame" : "",
      kind: kindOf(statement),
      span: { start: statement.start, end: statement.end },
    }));
  });
}

function namesOf(statement: Statement): string[] {
  if (statement.kind === "declare") return boundNames(statement.target);
  return statement.kind === "function" || statement.kind === "assign" ? [statement.name] : [];
}

const kindOf = ({ kind }: Statement): SymbolKind => (kind === "function" ? SymbolKind.Function : SymbolKind.Variable);

function headline(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
