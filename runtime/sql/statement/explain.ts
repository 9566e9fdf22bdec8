import type { ExplainMode, UnresolvedCommand, UnresolvedStatement } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";

const modes: Readonly<Record<string, ExplainMode>> = {
  EXTENDED: "extended",
  CODEGEN: "codegen",
  COST: "cost",
  FORMATTED: "formatted",
  LOGICAL: "extended",
};

/** EXPLAIN with any statement behind it. */
export function parseExplain(
  cursor: SqlCursor,
  statement: (cursor: SqlCursor) => UnresolvedStatement,
): UnresolvedCommand {
  cursor.next();
  const { word } = cursor.current;
  const mode = Object.hasOwn(modes, word) ? modes[word] : undefined;
  if (mode) cursor.next();
  const explained = statement(cursor);
  if (word === "LOGICAL") cursor.reportHere("INVALID_STATEMENT_OR_CLAUSE", { operation: "EXPLAIN LOGICAL" });
  return { kind: "Explain", mode: mode ?? "simple", statement: explained };
}
