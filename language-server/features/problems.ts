import type { NotebookCell } from "../cells/notebook";
import type { OpenNotebook } from "../cells/open-notebook";
import { analysisProblems } from "./analysis-problems";
import type { CellProblem } from "./cell-problem";
import { clientProblems } from "./client-problems";
import { sqlProblems } from "./sql-problems";
import { statementProblems } from "./statement-problems";
import { typescriptProblems } from "./typescript-problems";

/** Everything that is wrong in a cell, in the order of its text. */
export async function problems(notebook: OpenNotebook, cell: NotebookCell): Promise<CellProblem[]> {
  const facts = notebook.factsOf(cell.id);
  if (!facts) return [];
  const own = cell.language === "sparkts" ? typescriptProblems(notebook, cell) : [];
  // A text that does not parse is understood in part: the rest would be judged by what is missing.
  const isBroken = own.some(({ code }) => code === "syntax");
  const spark = isBroken
    ? []
    : [...(cell.language === "sparkts" ? clientProblems(facts) : []), ...statementProblems(cell, facts)];
  const analysed = isBroken ? [] : await analysisProblems(notebook, cell, facts);
  return [...own, ...spark, ...sqlProblems(cell), ...analysed].sort((a, b) => a.span.start - b.span.start);
}
