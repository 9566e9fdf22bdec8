import { ParseError, type SparkError } from "../errors/index";
import type { UnresolvedExpression, UnresolvedStatement } from "../plan/unresolved/index";
import { parseNamed } from "./expression/named";
import { sparkGrammar } from "./grammar";
import type { ParseOptions } from "./sql-cursor";
import { parseStatementRule } from "./statement/statement";
import { type TextSpan, TolerantCursor } from "./tolerant-cursor";

export interface TolerantStatement extends TextSpan {
  /** Undefined when nothing of it could be made out. */
  readonly statement: UnresolvedStatement | undefined;
}

export interface TolerantText {
  readonly statements: readonly TolerantStatement[];
  /** In the order of the text. */
  readonly mistakes: readonly SparkError[];
  /** Parts that are in no tree. */
  readonly skipped: readonly TextSpan[];
}

/** Statements separated by semicolons, each with as much of its tree as can be read, and all mistakes that can be told apart. Throws nothing. */
export function parseTolerantly(text: string, options?: ParseOptions): TolerantText {
  return withoutOpenComment(text, (closed) => readStatements(closed, options));
}

/** One expression, alias included, as `parseTolerantly` reads statements. */
export function parseExpressionTolerantly(
  text: string,
  options?: ParseOptions,
): Omit<TolerantText, "statements"> & { readonly expression: UnresolvedExpression | undefined } {
  return withoutOpenComment(text, (closed) => {
    const cursor = new TolerantCursor(closed, sparkGrammar, options);
    const expression = cursor.orNothing(() => parseNamed(cursor));
    if (!cursor.isAtEnd) cursor.orNothing(() => cursor.failAtEnd());
    return { expression, mistakes: cursor.mistakes, skipped: cursor.skipped };
  });
}

function readStatements(text: string, options?: ParseOptions): TolerantText {
  const exact = new TolerantCursor(text, sparkGrammar, options);
  exact.isTolerant = false;
  let tolerant: TolerantCursor | undefined;
  const statements: TolerantStatement[] = [];
  const mistakes: SparkError[] = [];
  for (;;) {
    while (exact.accept(";"));
    if (exact.isAtEnd) break;
    const { index } = exact;
    const { start } = exact.current;
    let statement = readWhole(exact);
    // What ended the reading goes before what makes no sense.
    const first = statement ? exact.mistakes[0] : exact.mistakes.at(-1);
    if (first) {
      tolerant ??= new TolerantCursor(text, sparkGrammar, options);
      tolerant.index = index;
      tolerant.mistakes.length = 0;
      statement = readPart(tolerant);
      mistakes.push(first, ...behind(first, tolerant.mistakes));
      exact.mistakes.length = 0;
      exact.index = tolerant.index;
    }
    statements.push({ statement, start, end: exact.lastEnd });
  }
  return { statements, mistakes, skipped: tolerant?.skipped ?? [] };
}

const readWhole = (cursor: TolerantCursor) =>
  cursor.orNothing(() => {
    const statement = parseStatementRule(cursor);
    return atEnd(cursor) ? statement : cursor.failAtEnd();
  });

/** Goes to the semicolon, whatever stands before it. */
function readPart(cursor: TolerantCursor): UnresolvedStatement | undefined {
  const statement = cursor.orNothing(() => parseStatementRule(cursor));
  const { start } = cursor.current;
  if (atEnd(cursor)) return statement;
  while (!atEnd(cursor)) cursor.next();
  cursor.skipped.push({ start, end: cursor.lastEnd });
  return statement;
}

const atEnd = (cursor: TolerantCursor) => cursor.isAtEnd || cursor.at(";");

/** The first mistake is told as the strict reading tells it; the others are those behind it, one a place. */
const behind = (first: SparkError, mistakes: readonly SparkError[]) =>
  [...mistakes]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .filter(
      (mistake, i, all) => placeOf(mistake) > placeOf(i ? all[i - 1]! : first) && placeOf(mistake) > placeOf(first),
    );

const placeOf = (mistake: SparkError) => (mistake instanceof ParseError ? (mistake.range?.start ?? 0) : 0);

/** A comment that is not closed hides what stands behind it. */
function withoutOpenComment<T extends { readonly mistakes: readonly SparkError[] }>(
  text: string,
  read: (text: string) => T,
): T {
  try {
    return read(text);
  } catch (error) {
    const open = text.lastIndexOf("/*");
    if (!(error instanceof ParseError) || open < 0) throw error;
    const before = withoutOpenComment(text.slice(0, open), read);
    return { ...before, mistakes: [...before.mistakes, error] };
  }
}
