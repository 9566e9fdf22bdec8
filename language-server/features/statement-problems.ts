import { DataFrame, DataFrameWriter } from "../../runtime/client/api";
import type { NotebookCell } from "../cells/notebook";
import type { CellFacts } from "../columns/cell-facts";
import { calleeName } from "../columns/string-place";
import { isFrame } from "../columns/values";
import type { CallExpr, Expr, Statement } from "../syntax/program";
import type { CellProblem } from "./cell-problem";

const frameActions: ReadonlySet<string> = new Set(
  "show collect count take first head tail toArrow foreach printSchema explain toLocalIterator isEmpty".split(" "),
);
const writerActions: ReadonlySet<string> = new Set(
  "save csv json parquet orc text xml saveAsTable insertInto".split(" "),
);
/** Methods that do something even where nobody takes their result. */
const kept: ReadonlySet<string> = new Set("cache persist unpersist transform sql observe foreach".split(" "));

/** Statements that do nothing, or whose work nobody waits for. The last expression of a cell is shown, and awaited. */
export function statementProblems(cell: NotebookCell, facts: CellFacts): CellProblem[] {
  const { syntax } = cell;
  if (syntax.kind !== "program") return [];
  return syntax.statements.flatMap((statement, index) => {
    if (statement.kind !== "expression" || index === syntax.statements.length - 1) return [];
    return problemsOf(statement, facts, syntax.language === "sparkts");
  });
}

function problemsOf(
  statement: Statement & { kind: "expression" },
  facts: CellFacts,
  hasPromises: boolean,
): CellProblem[] {
  const { expression } = statement;
  if (expression.kind !== "call") return [];
  const value = facts.values.get(expression)?.value;
  if (isFrame(value) && !kept.has(calleeName(expression)) && makesFrame(expression, facts))
    return [
      {
        ...warning(expression),
        code: "nothing-runs",
        message:
          "Nothing runs here: this only makes a DataFrame, and no one uses it. Give it a name, or call an action such as show().",
        fixes: [],
      },
    ];
  if (!hasPromises || !isAction(expression, facts)) return [];
  const fix = { title: "Add await", replace: { start: expression.start, end: expression.start }, text: "await " };
  return [
    {
      ...warning(expression),
      code: "not-awaited",
      message: "The cell goes on before this has finished, and its error would be lost: await it.",
      fixes: [fix],
    },
  ];
}

const warning = ({ start, end }: Expr) => ({ span: { start, end }, severity: "warning", source: "spark" }) as const;

/** A method of a frame, reader or session, rather than a function of the user's that may do more. */
function makesFrame({ callee }: CallExpr, facts: CellFacts): boolean {
  return callee.kind === "member" && facts.values.get(callee.object)?.value instanceof DataFrame;
}

function isAction(call: CallExpr, facts: CellFacts): boolean {
  if (call.callee.kind !== "member") return false;
  const receiver = facts.values.get(call.callee.object)?.value;
  const name = calleeName(call);
  return (
    (receiver instanceof DataFrame && frameActions.has(name)) ||
    (receiver instanceof DataFrameWriter && writerActions.has(name))
  );
}
