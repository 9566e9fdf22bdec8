import type { UnresolvedCommand } from "../../plan/unresolved/index";
import { startsQuery } from "../lookahead";
import { parsePropertyList } from "../properties";
import type { SqlCursor } from "../sql-cursor";
import { parseIfExists, parseObjectName, skipToEnd, unsupported } from "./command";

/** `CACHE LAZY TABLE t OPTIONS (…) AS SELECT …`. */
export function parseCache(cursor: SqlCursor): UnresolvedCommand {
  cursor.next();
  const isLazy = cursor.accept("LAZY");
  cursor.expect("TABLE");
  const nameParts = parseObjectName(cursor);
  const options = cursor.accept("OPTIONS") ? parsePropertyList(cursor) : {};
  const hasQuery = cursor.accept("AS") || startsQuery(cursor) || cursor.at("(");
  const query = hasQuery ? cursor.query() : undefined;
  if (query && nameParts.length > 1)
    cursor.reportHere("_LEGACY_ERROR_TEMP_0037", { quoted: nameParts.slice(0, -1).join(".") });
  return { kind: "CacheTable", nameParts, isLazy, options, ...(query && { query }) };
}

export function parseUncache(cursor: SqlCursor): UnresolvedCommand {
  cursor.next();
  cursor.expect("TABLE");
  const ifExists = parseIfExists(cursor);
  return { kind: "UncacheTable", nameParts: parseObjectName(cursor), ifExists };
}

export function parseClearCache(cursor: SqlCursor): UnresolvedCommand {
  cursor.expect("CLEAR", "CACHE");
  return { kind: "UncacheTable", ifExists: true };
}

/** `REFRESH TABLE t`, `REFRESH 'path'`, or a path without quotes. */
export function parseRefresh(cursor: SqlCursor): UnresolvedCommand {
  const { end } = cursor.next();
  const isNamed = !cursor.isTerminator(cursor.peek());
  if (cursor.at("TABLE") && isNamed) {
    cursor.next();
    return { kind: "RefreshTable", nameParts: parseObjectName(cursor) };
  }
  if (cursor.at("FUNCTION") && isNamed) {
    cursor.next();
    parseObjectName(cursor);
    return unsupported("REFRESH FUNCTION");
  }
  if (cursor.atString() && cursor.isTerminator(cursor.peek())) return { kind: "RefreshTable", path: cursor.string() };
  skipToEnd(cursor);
  const path = cursor.text.slice(end, cursor.lastEnd).trim();
  if (!path) cursor.reportHere("INVALID_SQL_SYNTAX.EMPTY_REFRESH_RESOURCE_PATH", {});
  else if (/\s/.test(path)) cursor.reportHere("INVALID_SQL_SYNTAX.INVALID_REFRESH_RESOURCE_PATH", {});
  return { kind: "RefreshTable", path };
}
