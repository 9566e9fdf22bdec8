import { isQueryText } from "../../runtime/client/api/sql-text";
import { ParseError } from "../../runtime/errors";
import { parseTolerantly } from "../../runtime/sql";
import type { NotebookCell } from "../cells/notebook";
import { plainMessage } from "./analysis-problems";
import type { CellProblem } from "./cell-problem";

/** Mistakes of grammar. A command is never sent before the cell runs; of a query the target tells the first one. */
export function sqlProblems({ syntax, text }: NotebookCell): CellProblem[] {
  if (syntax.kind !== "sql") return [];
  return syntax.statements.flatMap((statement) =>
    mistakesIn(statement.text)
      .slice(isQueryText(statement.text) ? 1 : 0)
      .map((mistake) => {
        const { start: from = 0, stop = statement.text.length - 1 } = mistake.range ?? {};
        const start = statement.start + Math.min(from, statement.text.length - 1);
        const end = Math.max(start + 1, Math.min(statement.start + stop + 1, text.length));
        return {
          span: { start, end },
          severity: "error" as const,
          message: plainMessage(mistake.message.replace(/ \(line \d+, pos \d+\)/, "")),
          code: mistake.condition,
          source: "spark" as const,
          fixes: [],
        };
      }),
  );
}

const mistakesIn = (text: string) => parseTolerantly(text).mistakes.filter((mistake) => mistake instanceof ParseError);
