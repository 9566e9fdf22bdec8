import type { Span } from "../syntax/program";

export interface Fix {
  readonly title: string;
  readonly replace: Span;
  readonly text: string;
}

/** Something wrong in a cell. */
export interface CellProblem {
  readonly span: Span;
  readonly severity: "error" | "warning" | "hint";
  readonly message: string;
  /** Spark's condition, TypeScript's number, or a name of our own. */
  readonly code: string;
  readonly source: "spark" | "typescript";
  readonly fixes: readonly Fix[];
}
