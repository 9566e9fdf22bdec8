import type { CallExpr, Expr } from "../syntax/program";
import { eachExpression, expressionsOf } from "../syntax/walk";
import type { CellRequest } from "./request";

/** What a call's step did when its cell ran last; line and column of the call from 1. */
export interface RunStep {
  readonly line: number;
  readonly column: number;
  readonly rows: number;
  readonly milliseconds: number;
  /** More rows were there than were asked for. */
  readonly isPartial: boolean;
}

/** A text behind a call. */
export interface StepHint {
  readonly offset: number;
  readonly text: string;
}

/** Rows and time behind the steps of the chains of a cell that has run. */
export function stepHints({ cell }: Omit<CellRequest, "offset">, steps: readonly RunStep[]): StepHint[] {
  if (cell.syntax.kind !== "program") return [];
  const calls = new Map<number, Expr>();
  for (const expr of eachExpression(cell.syntax.statements.flatMap(expressionsOf)))
    if (expr.kind === "call") calls.set(nameStart(expr), expr);
  const lines = lineStarts(cell.text);
  return steps.flatMap((step) => {
    const start = lines[step.line - 1];
    const call = start === undefined ? undefined : calls.get(start + step.column - 1);
    return call ? [{ offset: call.end, text: stepText(step) }] : [];
  });
}

const nameStart = ({ callee }: CallExpr) => (callee.kind === "member" ? callee.nameSpan.start : callee.start);

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function stepText({ rows, milliseconds, isPartial }: RunStep): string {
  const count = `${rows.toLocaleString("en-US")}${isPartial ? "+" : ""} ${rows === 1 && !isPartial ? "row" : "rows"}`;
  const time =
    milliseconds < 1
      ? "<1 ms"
      : milliseconds < 10_000
        ? `${Math.round(milliseconds)} ms`
        : `${(milliseconds / 1_000).toFixed(1)} s`;
  return `${count} · ${time}`;
}
