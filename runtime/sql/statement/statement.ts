import type { UnresolvedCommand, UnresolvedStatement } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";

export function parseStatementRule(cursor: SqlCursor): UnresolvedStatement {
  if (cursor.isAtEnd) cursor.refuse("PARSE_EMPTY_STATEMENT", {}, cursor.current);
  const { start } = cursor.current;
  const plan = cursor.query();
  if (cursor.unsupported === undefined) return { kind: "Query", plan };
  const command: UnresolvedCommand = {
    kind: "UnsupportedCommand",
    name: cursor.unsupported,
    origin: cursor.origin(start),
  };
  return { kind: "Command", command };
}
