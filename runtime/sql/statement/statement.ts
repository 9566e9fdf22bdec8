import type { UnresolvedCommand, UnresolvedStatement } from "../../plan/unresolved/index";
import { parseQueryBehindWith } from "../query/query";
import { parseWith } from "../query/with";
import { parseScript } from "../script/statement";
import type { SqlCursor } from "../sql-cursor";
import { parseAlter } from "./alter";
import { parseCache, parseClearCache, parseRefresh, parseUncache } from "./cache";
import { parseDelete, parseUpdate } from "./change-rows";
import { namespaceWords, parseObjectName, type StatementRule } from "./command";
import { parseReset, parseSet } from "./config";
import { parseCreate } from "./create";
import { parseCreateTable } from "./create-table";
import { parseDescribe } from "./describe";
import { parseDrop } from "./drop";
import { parseExplain } from "./explain";
import { parseInsert } from "./insert";
import { hiveStatements, maintenance, parseHiveStatement } from "./maintenance";
import { parseMerge } from "./merge";
import { parseMultiInsert } from "./multi-insert";
import { parseShow } from "./show";

/** Statements by their first word; all others are queries. */
const statements: Readonly<Record<string, StatementRule>> = {
  ...maintenance,
  ALTER: parseAlter,
  BEGIN: (cursor) => ({ kind: "RunScript", block: parseScript(cursor, parseStatementRule) }),
  CACHE: parseCache,
  CLEAR: parseClearCache,
  CREATE: parseCreate,
  DELETE: parseDelete,
  DESC: parseDescribe,
  DESCRIBE: parseDescribe,
  DROP: parseDrop,
  EXPLAIN: (cursor) => parseExplain(cursor, parseStatementRule),
  FROM: (cursor) => parseMultiInsert(cursor),
  INSERT: (cursor) => parseInsert(cursor),
  MERGE: parseMerge,
  REFRESH: parseRefresh,
  REPLACE: (cursor) => {
    cursor.next();
    cursor.expect("TABLE");
    return parseCreateTable(cursor, { replace: true });
  },
  RESET: parseReset,
  SET: parseSet,
  SHOW: parseShow,
  UNCACHE: parseUncache,
  UPDATE: parseUpdate,
  USE: (cursor) => {
    cursor.next();
    if (cursor.atAny(namespaceWords) && !cursor.isTerminator(cursor.peek()) && cursor.peek().word !== ".")
      cursor.next();
    return { kind: "UseNamespace", nameParts: parseObjectName(cursor) };
  },
};

/** One statement, up to its semicolon or the end. */
export const parseStatementRule = (cursor: SqlCursor): UnresolvedStatement => cursor.scoped(() => parseAny(cursor));

function parseAny(cursor: SqlCursor): UnresolvedStatement {
  const { start } = cursor.current;
  if (cursor.isAtEnd) cursor.refuse("PARSE_EMPTY_STATEMENT", {}, cursor.current);
  cursor.unsupported = undefined;
  cursor.named = [];
  const command =
    (hiveStatements.has(cursor.current.word) ? parseHiveStatement(cursor) : parseCommand(cursor)) ?? parseCte(cursor);
  if ("plan" in command && command.kind === "Query" && cursor.unsupported === undefined) return command;
  const carriedOut: UnresolvedCommand =
    cursor.unsupported === undefined && command.kind !== "Query"
      ? command
      : { kind: "UnsupportedCommand", name: cursor.unsupported ?? "" };
  const { named } = cursor;
  return {
    kind: "Command",
    command: { ...carriedOut, origin: cursor.origin(start), ...(named.length > 0 && { named }) },
  };
}

function parseCommand(cursor: SqlCursor): UnresolvedCommand | undefined {
  const rule = Object.hasOwn(statements, cursor.current.word) ? statements[cursor.current.word] : undefined;
  return rule?.(cursor);
}

/** A query, or what changes rows, with WITH in front. */
function parseCte(cursor: SqlCursor): Extract<UnresolvedStatement, { kind: "Query" }> | UnresolvedCommand {
  const { start } = cursor.current;
  const wrap = parseWith(cursor);
  switch (wrap && cursor.current.word) {
    case "INSERT":
      return parseInsert(cursor, wrap);
    case "DELETE":
      return parseDelete(cursor);
    case "UPDATE":
      return parseUpdate(cursor);
    case "MERGE":
      return parseMerge(cursor);
    case "FROM": {
      const inserted = parseMultiInsert(cursor, wrap);
      if (inserted) return inserted;
    }
  }
  return { kind: "Query", plan: cursor.scoped(() => parseQueryBehindWith(cursor, wrap, start)) };
}
