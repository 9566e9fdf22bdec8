import { isQueryText } from "../../runtime/client/api/sql-text";
import { ParseError } from "../../runtime/errors";
import { parseStatement } from "../../runtime/sql";
import type { NotebookCell } from "../cells/notebook";
import { plainMessage } from "./analysis-problems";
import type { CellProblem } from "./cell-problem";

/** Mistakes of grammar in commands, which are never sent before the cell runs. Queries are the target's to judge. */
export function sqlProblems({ syntax, text }: NotebookCell): CellProblem[] {
  if (syntax.kind !== "sql") return [];
  return syntax.statements.flatMap((statement) => {
    if (isQueryText(statement.text)) return [];
    const range = mistakeIn(statement.text);
    if (!range) return [];
    const start = statement.start + Math.min(range.start, statement.text.length - 1);
    const end = Math.max(start + 1, Math.min(statement.start + range.stop + 1, text.length));
    return [
      {
        span: { start, end },
        severity: "error" as const,
        message: range.message,
        code: range.code,
        source: "spark" as const,
        fixes: [],
      },
    ];
  });
}

function mistakeIn(text: string) {
  try {
    parseStatement(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof ParseError)) return undefined;
    const { start = 0, stop = text.length - 1 } = error.range ?? {};
    return {
      start,
      stop,
      message: plainMessage(error.message.replace(/ \(line \d+, pos \d+\)/, "")),
      code: error.condition,
    };
  }
}
