import type { UnresolvedCommand } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";

/** Reads a statement from its first word on. Undefined: the words do not begin this statement, and nothing was taken. */
export type StatementRule = (cursor: SqlCursor) => UnresolvedCommand | undefined;

/** A statement that can be read but not run. */
export const unsupported = (name: string): UnresolvedCommand => ({ kind: "UnsupportedCommand", name });

/** The name of a table, view or namespace. A name that is computed can not be carried out yet, unless it is a mere string. */
export function parseObjectName(cursor: SqlCursor): string[] {
  if (!cursor.at("IDENTIFIER") || cursor.peek().word !== "(" || cursor.atIdentifierLiteral())
    return withPlace(cursor, () => cursor.multipartIdentifier());
  cursor.next();
  cursor.parenthesized(() => cursor.expression());
  cursor.unsupported ??= "IDENTIFIER clause in a command";
  return [];
}

/** Keeps where a name stands, for the error that there is no such object. */
export function withPlace<T extends readonly string[]>(cursor: SqlCursor, rule: () => T): T {
  const { start } = cursor.current;
  const nameParts = rule();
  cursor.named.push({ nameParts, origin: cursor.origin(start) });
  return nameParts;
}

export function parseIfNotExists(cursor: SqlCursor): boolean {
  return cursor.acceptSequence("IF", "NOT", "EXISTS");
}

export const parseIfExists = (cursor: SqlCursor): boolean => cursor.acceptSequence("IF", "EXISTS");

export const namespaceWords = new Set(["NAMESPACE", "DATABASE", "SCHEMA"]);

/** The clauses of a statement that may come in any order, each at most once. */
export class ClauseSet {
  private readonly seen = new Set<string>();
  constructor(private readonly cursor: SqlCursor) {}

  add(clauseName: string): void {
    if (this.seen.has(clauseName)) this.cursor.reportHere("DUPLICATE_CLAUSES", { clauseName });
    this.seen.add(clauseName);
  }

  has(clauseName: string): boolean {
    return this.seen.has(clauseName);
  }
}

/** `PARTITION (a = 1, b)`: names with their values as written. */
export function parsePartitionSpec(cursor: SqlCursor) {
  cursor.expect("PARTITION");
  return cursor.parenthesized(() =>
    cursor.list(() => {
      const name = cursor.identifier();
      if (!cursor.accept("=")) return { name };
      if (cursor.at("DEFAULT")) {
        cursor.next();
        return { name };
      }
      return { name, value: cursor.primary() };
    }),
  );
}

export const parseOptionalPartition = (cursor: SqlCursor) =>
  cursor.at("PARTITION") ? parsePartitionSpec(cursor) : undefined;

/** `LIKE 'x*'` or just `'x*'`. */
export function parsePattern(cursor: SqlCursor): { readonly pattern?: string } {
  if (cursor.accept("LIKE") || cursor.atString()) return { pattern: cursor.string() };
  return {};
}

export const skipToEnd = (cursor: SqlCursor): void => {
  while (!cursor.isAtEnd && !cursor.at(";")) cursor.next();
};

/** A statement or clause that Spark knows only to refuse it. */
export const refuseClause = (cursor: SqlCursor, operation: string): void =>
  cursor.reportHere("INVALID_STATEMENT_OR_CLAUSE", { operation });

/** What Spark has never carried out, or does not in this combination. */
export const refuse = (cursor: SqlCursor, message: string): void =>
  cursor.reportHere("_LEGACY_ERROR_TEMP_0035", { message });
