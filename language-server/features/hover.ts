import type { CellFacts, Known } from "../columns/cell-facts";
import { calleeName, stringPlace } from "../columns/string-place";
import { isFrame } from "../columns/values";
import { functionDocumentation, functionNamed } from "../sql/sql-functions";
import type { CallExpr, Expr, Span } from "../syntax/program";
import { contains, pathTo } from "../syntax/walk";
import { columnHover } from "./column-hover";
import { schemaText } from "./frame-text";
import { frameStepAt } from "./peek";
import type { CellRequest } from "./request";
import { sqlHover } from "./sql-hover";
import { sqlStatementAt } from "./sql-statement-at";
import { typescriptHover } from "./typescript-hover";

export interface CellHover {
  readonly span: Span;
  /** Markdown. */
  readonly text: string;
  /** It is a frame's, whose first rows may be asked for. */
  readonly hasRows?: boolean;
}

export async function hover(request: CellRequest): Promise<CellHover | undefined> {
  const { notebook, cell, offset } = request;
  if (cell.language === "sparksql") {
    const { text, start } = sqlStatementAt(cell.text, offset);
    const found = await sqlHover(request, text, offset - start, "statement", []);
    return found && { ...found, span: { start: found.span.start + start, end: found.span.end + start } };
  }
  const facts = notebook.factsOf(cell.id);
  if (cell.syntax.kind !== "program" || !facts) return undefined;
  const path = pathTo(cell.syntax.statements, offset);
  const last = path.at(-1);
  if (last?.kind === "string" || last?.kind === "template") {
    const place = stringPlace(path, facts, notebook.functionKinds);
    return place && columnHover(request, place);
  }
  const frame = await frameHover(request, path, facts);
  const own = cell.language === "sparkts" ? typescriptHover(request) : pythonFunctionHover(path, offset);
  if (!frame || !own) return frame ?? own;
  return { ...frame, text: `${frame.text}\n\n---\n${own.text}` };
}

/** A name or a step of a chain that is a DataFrame: its columns, and what the step changed. */
async function frameHover(
  { notebook, offset }: CellRequest,
  path: readonly Expr[],
  facts: CellFacts,
): Promise<CellHover | undefined> {
  const step = frameStepAt(path, offset, facts);
  if (!step) return undefined;
  const { call, known, span } = step;
  const fields = await fieldsOf(notebook, known);
  if (!fields) return undefined;
  const receiver = call?.callee.kind === "member" ? facts.values.get(call.callee.object) : undefined;
  const before = receiver && isFrame(receiver.value) ? await fieldsOf(notebook, receiver) : undefined;
  const isSame = before && schemaText(fields) === schemaText(before);
  const title = call
    ? isSame
      ? `After ${calleeName(call)}(): the columns stay`
      : `After ${calleeName(call)}()`
    : `DataFrame with ${fields.length} column${fields.length === 1 ? "" : "s"}`;
  const isKernels = isFrame(known.value) && notebook.analyzer.readsKernel(known.value, known.session);
  const when = isKernels ? ", as of the last run" : "";
  return {
    span,
    ...(!isKernels && { hasRows: true }),
    text: `${title}${when}\n\`\`\`diff\n${schemaText(fields, isSame ? undefined : before)}\n\`\`\``,
  };
}

async function fieldsOf(notebook: CellRequest["notebook"], { value, session }: Known) {
  const analysis = isFrame(value) ? await notebook.analyzer.analyze(value, session, true) : undefined;
  return analysis?.kind === "schema" ? analysis.schema.fields : undefined;
}

/** `F.to_date` in Python. */
function pythonFunctionHover(path: readonly Expr[], offset: number): CellHover | undefined {
  const call = path.findLast((expr): expr is CallExpr => expr.kind === "call");
  const callee = call?.callee;
  const span = callee?.kind === "member" ? callee.nameSpan : callee;
  if (!call || !span || !contains(span, offset) || (callee?.kind === "member" && callee.object.kind !== "name"))
    return undefined;
  const entry = functionNamed(calleeName(call));
  return entry && { span: { start: span.start, end: span.end }, text: functionDocumentation(entry) };
}
