import type { UnresolvedCommand } from "../../plan/unresolved/index";
import { parsePropertyList } from "../properties";
import type { SqlCursor } from "../sql-cursor";
import {
  ClauseSet,
  namespaceWords,
  parseIfNotExists,
  parseObjectName,
  refuseClause,
  skipToEnd,
  unsupported,
} from "./command";
import { parseCreateFunction } from "./create-function";
import { parseCreateTable } from "./create-table";
import { parseCreateView } from "./view";

/** Every CREATE. */
export function parseCreate(cursor: SqlCursor): UnresolvedCommand {
  cursor.next();
  const replace = cursor.acceptSequence("OR", "REPLACE");
  const isGlobal = cursor.accept("GLOBAL");
  const isTemporary = cursor.accept("TEMPORARY");
  const isExternal = !isGlobal && cursor.accept("EXTERNAL");
  if (cursor.accept("VIEW")) {
    const scope = isGlobal ? "global_temp" : isTemporary ? "local_temp" : "persistent";
    if (isExternal || (isGlobal && !isTemporary)) cursor.fail(cursor.peek(-1));
    return parseCreateView(cursor, { replace, scope });
  }
  if (isGlobal) cursor.fail();
  if (cursor.accept("TABLE")) return parseCreateTable(cursor, { replace, isTemporary });
  if (isExternal) cursor.fail();
  if (cursor.accept("FUNCTION")) return parseCreateFunction(cursor, { isTemporary, replace });
  if (replace) cursor.fail();
  if (isTemporary) return parseMacro(cursor);
  if (cursor.atAny(namespaceWords)) return parseNamespace(cursor);
  if (cursor.accept("INDEX")) return parseIndex(cursor);
  if (cursor.accept("ROLE")) {
    skipToEnd(cursor);
    refuseClause(cursor, "CREATE ROLE");
    return unsupported("CREATE ROLE");
  }
  if (cursor.acceptSequence("MATERIALIZED", "VIEW") || cursor.acceptSequence("STREAMING", "TABLE")) {
    parseCreateTable(cursor, { replace: false });
    return unsupported("pipeline dataset");
  }
  return cursor.fail();
}

function parseMacro(cursor: SqlCursor): UnresolvedCommand {
  cursor.expect("MACRO");
  skipToEnd(cursor);
  refuseClause(cursor, "CREATE TEMPORARY MACRO");
  return unsupported("CREATE TEMPORARY MACRO");
}

function parseNamespace(cursor: SqlCursor): UnresolvedCommand {
  cursor.next();
  const ifNotExists = parseIfNotExists(cursor);
  const nameParts = parseObjectName(cursor);
  const clauses = new ClauseSet(cursor);
  let result: { comment?: string; location?: string; properties?: Readonly<Record<string, string>> } = {};
  for (;;) {
    if (cursor.accept("COMMENT")) {
      clauses.add("COMMENT");
      result = { ...result, comment: cursor.string() };
    } else if (cursor.accept("LOCATION")) {
      clauses.add("LOCATION");
      result = { ...result, location: cursor.string() };
    } else if (cursor.acceptSequence("DEFAULT", "COLLATION")) {
      clauses.add("DEFAULT COLLATION");
      cursor.identifier();
      cursor.unsupported ??= "DEFAULT COLLATION";
    } else if (cursor.acceptSequence("WITH", "DBPROPERTIES") || cursor.acceptSequence("WITH", "PROPERTIES")) {
      clauses.add("WITH PROPERTIES");
      result = { ...result, properties: parsePropertyList(cursor) };
    } else return { kind: "CreateNamespace", nameParts, ifNotExists, ...result };
  }
}

function parseIndex(cursor: SqlCursor): UnresolvedCommand {
  parseIfNotExists(cursor);
  cursor.identifier();
  cursor.expect("ON");
  cursor.accept("TABLE");
  parseObjectName(cursor);
  if (cursor.accept("USING")) cursor.identifier();
  cursor.parenthesized(() =>
    cursor.list(() => {
      cursor.multipartIdentifier();
      if (cursor.accept("OPTIONS")) parsePropertyList(cursor);
    }),
  );
  if (cursor.accept("OPTIONS")) parsePropertyList(cursor);
  return unsupported("CREATE INDEX");
}
