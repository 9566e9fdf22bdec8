import type { UnresolvedCommand } from "../../plan/unresolved/index";
import { atTableAlias } from "../lookahead";
import type { SqlCursor } from "../sql-cursor";
import { parseObjectName } from "./command";

/** DELETE and UPDATE: read, but not carried out. */
export function parseDelete(cursor: SqlCursor): UnresolvedCommand {
  cursor.next();
  cursor.expect("FROM");
  const nameParts = parseObjectName(cursor);
  parseAlias(cursor, "DELETE");
  if (cursor.accept("WHERE")) cursor.expression();
  return { kind: "RefuseOnTable", nameParts, operation: "DELETE" };
}

export function parseUpdate(cursor: SqlCursor): UnresolvedCommand {
  cursor.next();
  const nameParts = parseObjectName(cursor);
  parseAlias(cursor, "UPDATE");
  cursor.expect("SET");
  parseAssignments(cursor);
  if (cursor.accept("WHERE")) cursor.expression();
  return { kind: "RefuseOnTable", nameParts, operation: "UPDATE TABLE" };
}

/** An alias that must not name columns. */
export function parseAlias(cursor: SqlCursor, statement: string): void {
  const startsNext = cursor.at("SET") || cursor.at("USING") || cursor.at("ON") || cursor.at("WHERE");
  if (!cursor.accept("AS") && (startsNext || !atTableAlias(cursor))) return;
  cursor.name();
  if (!cursor.at("(")) return;
  cursor.names();
  cursor.reportHere("COLUMN_ALIASES_NOT_ALLOWED", { op: `${statement}` });
}

export function parseAssignments(cursor: SqlCursor): void {
  cursor.list(() => {
    cursor.multipartIdentifier();
    cursor.expect("=");
    cursor.expression();
  });
}
