import { ParseError } from "../errors/index";
import type { UnresolvedExpression, UnresolvedStatement } from "../plan/unresolved/index";
import { parseNamed } from "./expression/named";
import { sparkGrammar } from "./grammar";
import { type ParseOptions, SqlCursor } from "./sql-cursor";
import { parseStatementRule } from "./statement/statement";

/**
 * One statement, with any number of semicolons behind it.
 * @throws ParseError
 */
export function parseStatement(text: string, options?: ParseOptions): UnresolvedStatement {
  return guarded(text, () => {
    const cursor = new SqlCursor(text, sparkGrammar, options);
    const statement = parseStatementRule(cursor);
    const hasSemicolon = cursor.at(";");
    while (cursor.accept(";"));
    if (hasSemicolon && !cursor.isAtEnd) cursor.failAtEnd(true);
    cursor.expectEnd();
    return statement;
  });
}

export interface StatementRange {
  readonly statement: UnresolvedStatement;
  /** 0-based offset of the first character. */
  readonly start: number;
  /** Offset after the last character, without the semicolon. */
  readonly end: number;
}

/**
 * Any number of statements separated by semicolons: what a SQL cell holds. Origins count in the whole text.
 * @throws ParseError of the first statement that is wrong
 */
export function parseStatements(text: string, options?: ParseOptions): StatementRange[] {
  return guarded(text, () => {
    const cursor = new SqlCursor(text, sparkGrammar, options);
    const statements: StatementRange[] = [];
    for (;;) {
      while (cursor.accept(";"));
      if (cursor.isAtEnd) break;
      const { start } = cursor.current;
      const statement = parseStatementRule(cursor);
      statements.push({ statement, start, end: cursor.lastEnd });
      if (!cursor.isAtEnd && !cursor.at(";")) cursor.failAtEnd();
    }
    cursor.expectEnd();
    return statements;
  });
}

/**
 * One expression, alias included: what `expr` and `selectExpr` take.
 * @throws ParseError
 */
export const parseExpression = (text: string, options?: ParseOptions): UnresolvedExpression =>
  parseWhole(text, parseNamed, options);

/** At most a database and a table: `db.t`. */
export function parseTableIdentifier(text: string): string[] {
  return parseWhole(text, (cursor) => {
    const parts = [cursor.name()];
    if (cursor.accept(".")) parts.push(cursor.name());
    return parts;
  });
}

/** Any number of parts: `catalog.db.t`. */
export const parseMultipartIdentifier = (text: string): string[] =>
  parseWhole(text, (cursor) => cursor.multipartIdentifier());

function parseWhole<T>(text: string, rule: (cursor: SqlCursor) => T, options?: ParseOptions): T {
  return guarded(text, () => {
    const cursor = new SqlCursor(text, sparkGrammar, options);
    if (cursor.isAtEnd) cursor.refuse("PARSE_EMPTY_STATEMENT", {}, cursor.current);
    const result = rule(cursor);
    cursor.expectEnd();
    return result;
  });
}

/** A stack that ran out, whatever the reason, is the text's fault. */
function guarded<T>(text: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw new ParseError("FAILED_TO_PARSE_TOO_COMPLEX", {}, text);
    throw error;
  }
}
