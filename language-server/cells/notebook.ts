import { type SqlStatement, splitStatements } from "../../runtime/types";
import type { Statement } from "../syntax/program";
import { pythonProgram } from "../syntax/python-program";
import { typescriptProgram } from "../syntax/typescript-program";

export type CellSyntax =
  | { readonly kind: "program"; readonly language: "sparkts" | "python"; readonly statements: readonly Statement[] }
  | { readonly kind: "sql"; readonly statements: readonly SqlStatement[] }
  /** A language that is none of ours, or SQL with a comment that is not closed. */
  | { readonly kind: "none"; readonly language: string };

export interface NotebookCell {
  /** The URI of the cell's document. */
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly syntax: CellSyntax;
}

export function notebookCell(id: string, language: string, text: string): NotebookCell {
  return { id, language, text, syntax: syntaxOf(language, text) };
}

function syntaxOf(language: string, text: string): CellSyntax {
  if (language === "sparkts") return { kind: "program", language, statements: typescriptProgram(text) };
  if (language === "python") return { kind: "program", language, statements: pythonProgram(text) };
  if (language !== "sparksql") return { kind: "none", language };
  try {
    return { kind: "sql", statements: splitStatements(text) };
  } catch {
    return { kind: "none", language };
  }
}
