import type { CellFacts, Known, MadeFrame } from "../columns/cell-facts";
import { isFrame } from "../columns/values";
import type { CallExpr, Expr, Span } from "../syntax/program";
import { contains, pathTo } from "../syntax/walk";
import type { CellRequest } from "./request";
import { sqlStatementAt } from "./sql-statement-at";

/** A step of a chain, or a name, that is a DataFrame. */
export interface FrameStep {
  readonly expr: Expr;
  readonly known: Known;
  /** Set for a step: what makes it of the frame before. */
  readonly call: CallExpr | undefined;
  /** The method's or the variable's name. */
  readonly span: Span;
}

/** The frame whose name or method stands at a place. */
export function frameStepAt(path: readonly Expr[], offset: number, facts: CellFacts): FrameStep | undefined {
  const call = path.findLast(
    (expr): expr is CallExpr =>
      expr.kind === "call" && expr.callee.kind === "member" && contains(expr.callee.nameSpan, offset),
  );
  const expr = call ?? path.findLast((one) => one.kind === "name" && contains(one, offset));
  const known = expr && facts.values.get(expr);
  if (!expr || !known || !isFrame(known.value)) return undefined;
  const span = call?.callee.kind === "member" ? call.callee.nameSpan : expr;
  return { expr, known, call, span: { start: span.start, end: span.end } };
}

/** The first rows of the frame at a place, or around it, as `show` prints them; undefined where there is none. */
export async function peekRows(request: CellRequest, rows: number): Promise<string | undefined> {
  const { analyzer } = request.notebook;
  const found = frameAt(request);
  // What is known of the kernel's variables are columns: there are no rows to show.
  if (!found || analyzer.readsKernel(found.frame, found.session)) return undefined;
  return analyzer.firstRows(found.frame, found.session, rows);
}

function frameAt({ notebook, cell, offset }: CellRequest): Pick<MadeFrame, "frame" | "session"> | undefined {
  const facts = notebook.factsOf(cell.id);
  if (!facts || cell.syntax.kind === "none") return undefined;
  if (cell.syntax.kind === "sql") {
    const { start, text } = sqlStatementAt(cell.text, offset);
    return facts.frames.find(({ span }) => start <= span.start && span.end <= start + text.length);
  }
  const path = pathTo(cell.syntax.statements, offset);
  const around = path.findLast((expr) => isFrame(facts.values.get(expr)?.value));
  const known = frameStepAt(path, offset, facts)?.known ?? (around && facts.values.get(around));
  return known && isFrame(known.value) ? { frame: known.value, session: known.session } : undefined;
}
