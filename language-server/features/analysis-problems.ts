import type { NotebookCell } from "../cells/notebook";
import type { OpenNotebook } from "../cells/open-notebook";
import type { AnalysisError } from "../columns/analysis";
import type { CellFacts, MadeFrame } from "../columns/cell-facts";
import { type ErrorPlace, placeOfError } from "../columns/error-place";
import { isExplained } from "../columns/explained-errors";
import { isFrame } from "../columns/values";
import type { CallExpr, Span } from "../syntax/program";
import { eachExpression, expressionsOf } from "../syntax/walk";
import type { CellProblem, Fix } from "./cell-problem";
import { suggestionsFor } from "./suggestions";

/** What the target finds wrong in the plans that a cell makes. */
export async function analysisProblems(
  notebook: OpenNotebook,
  cell: NotebookCell,
  facts: CellFacts,
): Promise<CellProblem[]> {
  const problems: CellProblem[] = [];
  for (const made of outermost(facts.frames)) {
    if (notebook.analyzer.readsKernel(made.frame, made.session)) continue;
    const analysis = await notebook.analyzer.analyze(made.frame, made.session, false);
    if (analysis.kind !== "error" || isExplained(analysis.error, made.session, notebook, cell)) continue;
    const place = await placeOfFailure(notebook, cell, facts, made, analysis.error);
    if (place) problems.push(await problemOf(notebook, facts, analysis.error, place));
  }
  const seen = new Set<string>();
  return problems.filter(({ span, message }) => {
    const key = `${span.start}:${span.end}:${message}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Frames that are no part of another of the same expression. */
function outermost(frames: readonly MadeFrame[]): MadeFrame[] {
  const isInside = (inner: MadeFrame, outer: MadeFrame) =>
    inner !== outer &&
    outer.span.start <= inner.span.start &&
    inner.span.end <= outer.span.end &&
    (outer.span.start < inner.span.start || inner.span.end < outer.span.end);
  return frames.filter((frame) => !frames.some((other) => isInside(frame, other)));
}

async function placeOfFailure(
  notebook: OpenNotebook,
  cell: NotebookCell,
  facts: CellFacts,
  made: MadeFrame,
  error: AnalysisError,
): Promise<ErrorPlace | undefined> {
  const found = placeOfError(notebook.analyzer.sitesOf(made.frame), cell, made.span, error);
  if (found !== "unknown") return found;
  if (cell.syntax.kind === "sql") return { span: firstMention(cell.text, made.span, error) ?? made.span };
  const link = await failingLink(notebook, cell, facts, made);
  return link && (link === "elsewhere" ? undefined : placeOfCall(link, error));
}

/** Where a statement first names the column that Spark complains about without a place, as of MISSING_AGGREGATION. */
function firstMention(text: string, { start, end }: Span, { parameters }: AnalysisError): Span | undefined {
  const name = /^"(\w+)"$/.exec(parameters.expression ?? "")?.[1];
  const found = name ? new RegExp(`\\b${name}\\b`, "i").exec(text.slice(start, end)) : null;
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : undefined;
}

/** The innermost call of a chain whose frame fails while what it is called on does not. */
async function failingLink(
  notebook: OpenNotebook,
  cell: NotebookCell,
  facts: CellFacts,
  made: MadeFrame,
): Promise<CallExpr | "elsewhere" | undefined> {
  if (cell.syntax.kind !== "program") return undefined;
  const roots = cell.syntax.statements.flatMap(expressionsOf);
  const calls = [...eachExpression(roots)].filter(
    (expr): expr is CallExpr =>
      expr.kind === "call" &&
      expr.start >= made.span.start &&
      expr.end <= made.span.end &&
      isFrame(facts.values.get(expr)?.value),
  );
  // The longest calls first: each is called on the one behind it.
  let failing: CallExpr | undefined;
  for (const call of calls.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const { value, session } = facts.values.get(call)!;
    const analysis = isFrame(value) ? await notebook.analyzer.analyze(value, session, false) : undefined;
    if (analysis?.kind === "error") failing = call;
  }
  if (!failing) return undefined;
  const receiver = failing.callee.kind === "member" ? failing.callee.object : undefined;
  const known = receiver && facts.values.get(receiver);
  const isReceiverWrong =
    known &&
    isFrame(known.value) &&
    (await notebook.analyzer.analyze(known.value, known.session, false)).kind === "error";
  return isReceiverWrong ? "elsewhere" : failing;
}

function placeOfCall(call: CallExpr, error: AnalysisError): ErrorPlace {
  const place = placeOfError([], undefined, call, error);
  return place && place !== "unknown" ? place : { span: call };
}

async function problemOf(
  notebook: OpenNotebook,
  facts: CellFacts,
  error: AnalysisError,
  place: ErrorPlace,
): Promise<CellProblem> {
  const known = place.object && facts.values.get(place.object);
  const suggestions = await suggestionsFor(notebook, error, known);
  const replace = place.nameSpan ?? place.span;
  const fixes = place.nameSpan
    ? suggestions.map((text): Fix => ({ title: `Change to ${text}`, replace, text: place.quoting?.(text) ?? text }))
    : [];
  return {
    span: place.nameSpan ?? place.span,
    severity: "error",
    message: plainMessage(error.message),
    code: error.condition ?? "",
    source: "spark",
    fixes,
  };
}

/** Spark's sentence without its condition, SQLSTATE and drawings: those are shown apart. */
export function plainMessage(message: string): string {
  const [sentence = ""] = message.split(/\s*SQLSTATE: |\n== |\n\n/);
  return sentence.replace(/^\s*\[[A-Z0-9_.]+\]\s*/, "").trim();
}
