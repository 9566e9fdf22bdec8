import type { NotebookCell } from "../cells/notebook";
import type { OpenNotebook } from "../cells/open-notebook";
import type { CellFacts, MadeFrame } from "../columns/cell-facts";
import { isFrame } from "../columns/values";
import type { Expr, Span, Statement } from "../syntax/program";
import type { CellRequest } from "./request";

/** A line above a statement whose value is a frame. */
export interface FrameLens {
  readonly span: Span;
  /** Its columns. */
  readonly title: string;
  /** A place of the frame, whose first rows may be asked for. */
  readonly rowsAt: number | undefined;
}

const mostNames = 4;

/** What the frames are that the statements of a cell make; without those whose columns the target does not tell. */
export async function frameLenses({ notebook, cell }: Omit<CellRequest, "offset">): Promise<FrameLens[]> {
  const facts = notebook.factsOf(cell.id);
  const lenses = facts ? framesOf(cell, facts).map((made) => lensOf(notebook, made)) : [];
  return (await Promise.all(lenses)).flat();
}

interface StatementFrame extends MadeFrame {
  readonly statement: Span;
}

function framesOf({ syntax }: NotebookCell, facts: CellFacts): StatementFrame[] {
  if (syntax.kind === "none") return [];
  if (syntax.kind === "program")
    return syntax.statements.flatMap((statement) => {
      const value = madeValue(statement);
      const known = value && facts.values.get(value);
      return known && isFrame(known.value)
        ? [{ statement, span: value, frame: known.value, session: known.session }]
        : [];
    });
  return syntax.statements.flatMap(({ text, start }) => {
    const statement = { start, end: start + text.length };
    return facts.frames
      .filter(({ span }) => statement.start <= span.start && span.end <= statement.end)
      .map((made) => ({ statement, ...made }));
  });
}

function madeValue(statement: Statement): Expr | undefined {
  if (statement.kind === "expression") return statement.expression;
  return statement.kind === "declare" || statement.kind === "assign" ? statement.value : undefined;
}

async function lensOf({ analyzer }: OpenNotebook, made: StatementFrame): Promise<FrameLens[]> {
  const { statement, span, frame, session } = made;
  const analysis = await analyzer.analyze(frame, session, false);
  if (analysis.kind !== "schema") return [];
  const isKernels = analyzer.readsKernel(frame, session);
  return [
    {
      span: { start: statement.start, end: statement.start },
      title: `${columnsText(analysis.schema.fields.map(({ name }) => name))}${isKernels ? ", as of the last run" : ""}`,
      rowsAt: analyzer.canPeek && !isKernels ? span.end : undefined,
    },
  ];
}

function columnsText(names: readonly string[]): string {
  const count = `${names.length} ${names.length === 1 ? "column" : "columns"}`;
  if (names.length === 0) return count;
  const shown = names.slice(0, mostNames).join(", ");
  return `${count}: ${shown}${names.length > mostNames ? ", …" : ""}`;
}
