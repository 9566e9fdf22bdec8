import type { QueryContext } from "../../runtime/errors";
import type { NotebookCell } from "../cells/notebook";
import type { CallExpr, Expr, Span, StringLiteral } from "../syntax/program";
import { sourceOffset } from "../syntax/string-offsets";
import { contains, eachExpression, expressionsOf, partsOf } from "../syntax/walk";
import type { AnalysisError } from "./analysis";
import { parseSite, type Site } from "./call-sites";

export interface ErrorPlace {
  readonly span: Span;
  /** The wrong name itself, where it is written. */
  readonly nameSpan?: Span;
  /** What the name is asked of: `b` in `b.col("z")`. */
  readonly object?: Expr;
  /** How another name is written there. */
  readonly quoting?: (name: string) => string;
}

/**
 * Where in a cell an error of Spark's arose.
 * @param within the expression whose frame failed
 * @returns undefined: in another cell, which tells of it itself; "unknown": Spark does not say where
 */
export function placeOfError(
  sites: readonly string[],
  cell: NotebookCell | undefined,
  within: Span,
  error: AnalysisError,
): ErrorPlace | "unknown" | undefined {
  const [context] = error.contexts;
  if (!context && cell) {
    const mistake = placeOfSyntaxError(cell, within, error.message);
    if (mistake) return mistake;
  }
  if (context?.kind === "sql" && context.start !== undefined && context.stop !== undefined && cell)
    return placeInSql(cell, within, context, error);
  if (context?.kind === "dataframe" && context.callSite && cell) {
    const site = parseSite(sites[Number(context.callSite.slice(1))] ?? "");
    if (!site || site.cellId !== cell.id) return site ? undefined : "unknown";
    const expr = expressionAt(cell, site);
    return expr ? (nameIn(expr, error) ?? { span: spanOfLink(expr) }) : { span: site };
  }
  if (cell) return "unknown";
  const call = within as CallExpr;
  return nameIn(call, error) ?? { span: spanOfLink(call) };
}

/** The call or attribute that a site is the place of. */
export function expressionAt(cell: NotebookCell, { start, end }: Site): Expr | undefined {
  if (cell.syntax.kind !== "program") return undefined;
  for (const expr of eachExpression(cell.syntax.statements.flatMap(expressionsOf)))
    if (expr.start === start && expr.end === end && ["call", "member", "index"].includes(expr.kind)) return expr;
  return undefined;
}

/** Of a call: its method and arguments, not all that it is called on. */
export function spanOfLink(expr: Expr): Span {
  if (expr.kind === "call" && expr.callee.kind === "member" && expr.callee.object.kind !== "name")
    return { start: expr.callee.nameSpan.start, end: expr.end };
  return { start: expr.start, end: expr.end };
}

const nameParameters = [
  "objectName",
  "fieldName",
  "colName",
  "columnName",
  "name",
  "relationName",
  "routineName",
  "path",
  "dataSourceName",
  "provider",
  "col",
];

/** Names that an error complains about, without quotes. */
const namesOf = ({ parameters }: AnalysisError): string[] =>
  nameParameters.flatMap((key) => (parameters[key] ? [unquoted(parameters[key])] : []));

const unquoted = (name: string) => name.replace(/^file:\/*/, "/").replaceAll(/[`"']/g, "");

/** The string or attribute inside a call that holds the name. */
function nameIn(expr: Expr, error: AnalysisError): ErrorPlace | undefined {
  const names = namesOf(error);
  if (names.length === 0) return undefined;
  for (const inner of eachExpression(ownParts(expr))) {
    const found = inner.kind === "string" ? nameInString(inner, names) : undefined;
    const object = objectOf(expr);
    if (found) return { span: found, nameSpan: found, ...(object && { object }) };
  }
  if (expr.kind === "member" && names.some((name) => name.toLowerCase() === expr.name.toLowerCase()))
    return { span: expr.nameSpan, nameSpan: expr.nameSpan, object: expr.object };
  return undefined;
}

function objectOf(expr: Expr): Expr | undefined {
  if (expr.kind === "index") return expr.object;
  return expr.kind === "call" && expr.callee.kind === "member" ? expr.callee.object : undefined;
}

/** Of `… (line 2, pos 7)` with the text below: what Spark says of SQL that it cannot read. */
function placeOfSyntaxError(cell: NotebookCell, within: Span, message: string): ErrorPlace | undefined {
  const found = /\(line (\d+), pos (\d+)\)/.exec(message);
  const drawing = message.split("== SQL ==\n")[1];
  if (!found || drawing === undefined) return undefined;
  const lines = drawing.split("\n").filter((line) => !/^-*\^\^\^$/.test(line));
  const text = lines.join("\n").trimEnd();
  const offset = lines.slice(0, Number(found[1]) - 1).reduce((sum, line) => sum + line.length + 1, Number(found[2]));
  const length = /^(\w+|[^\s])/.exec(text.slice(offset))?.[0].length ?? 0;
  const start = length > 0 ? offset : Math.max(0, text.length - 1);
  const end = length > 0 ? offset + length : text.length;
  if (cell.syntax.kind === "sql") return { span: { start: within.start + start, end: within.start + end } };
  if (cell.syntax.kind !== "program") return undefined;
  const literal = [...eachExpression(cell.syntax.statements.flatMap(expressionsOf))].find(
    (expr): expr is StringLiteral => expr.kind === "string" && expr.value.trimEnd() === text,
  );
  return literal && { span: { start: sourceOffset(literal, start), end: sourceOffset(literal, end) } };
}

/** What a call says itself: arguments, not the frame that it is called on. */
const ownParts = (expr: Expr): readonly Expr[] =>
  expr.kind === "call" ? partsOf(expr).slice(1) : expr.kind === "index" ? [expr.index] : [];

function nameInString(literal: StringLiteral, names: readonly string[]): Span | undefined {
  const value = unquoted(literal.value).toLowerCase();
  for (const given of names) {
    const name = given.toLowerCase();
    if (value === name) return literal.content;
    // A path is made absolute; of a struct's field only the last part is wrong.
    if (name.startsWith("/") && value !== "" && name.endsWith(`/${value.replace(/^\.?\//, "")}`))
      return literal.content;
    if (value.endsWith(`.${name}`)) return { start: literal.content.end - name.length, end: literal.content.end };
  }
  return undefined;
}

function placeInSql(
  cell: NotebookCell,
  within: Span,
  context: QueryContext,
  error: AnalysisError,
): ErrorPlace | undefined {
  const { start, stop, fragment } = { start: context.start!, stop: context.stop!, fragment: context.fragment };
  const quoting = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : `\`${name}\``);
  if (cell.syntax.kind === "sql") {
    const span = { start: within.start + start, end: within.start + stop + 1 };
    return cell.text.slice(span.start, span.end) === fragment ? named(span, fragment, error, quoting) : undefined;
  }
  if (cell.syntax.kind !== "program") return undefined;
  const strings = [...eachExpression(cell.syntax.statements.flatMap(expressionsOf))].filter(
    (expr): expr is StringLiteral =>
      expr.kind === "string" && expr.value.slice(start, stop + 1) === fragment && isTextOf(expr.value, context),
  );
  const literal = strings.find((expr) => contains(within, expr.start)) ?? strings[0];
  if (!literal) return undefined;
  const span = { start: sourceOffset(literal, start), end: sourceOffset(literal, stop + 1) };
  return named(span, fragment, error, quoting);
}

/** The drawing below an error quotes the lines around its place. */
function isTextOf(text: string, { summary, start }: QueryContext): boolean {
  const line = text.slice(text.lastIndexOf("\n", start! - 1) + 1).split("\n")[0]!;
  return !summary || summary.includes(line.trim().slice(0, 40));
}

/** `f(x)` whose function is not known: only the name is wrong. */
function named(span: Span, fragment: string, error: AnalysisError, quoting: (name: string) => string): ErrorPlace {
  const names = namesOf(error).map((name) => name.toLowerCase());
  const text = unquoted(fragment).toLowerCase();
  if (names.includes(text)) return { span, nameSpan: span, quoting };
  const name = names.find((one) => text.startsWith(`${one}(`));
  if (name) return { span, nameSpan: { start: span.start, end: span.start + name.length }, quoting };
  const field = names.find((one) => text.endsWith(`.${one}`));
  return field ? { span, nameSpan: { start: span.end - field.length, end: span.end }, quoting } : { span };
}
