import type { ShowObjects, UnresolvedCommand } from "../../plan/unresolved/index";
import { quoteIdentifier } from "../../types/index";
import { parsePropertyKey } from "../properties";
import type { SqlCursor } from "../sql-cursor";
import {
  parseObjectName,
  parseOptionalPartition,
  parsePattern,
  refuseClause,
  skipToEnd,
  unsupported,
  withPlace,
} from "./command";

type Show = (cursor: SqlCursor, start: number) => UnresolvedCommand;

const parseFrom = (cursor: SqlCursor) =>
  cursor.accept("FROM") || cursor.accept("IN") ? { nameParts: parseObjectName(cursor) } : {};

/** `SHOW x [FROM y] [LIKE 'z']`. */
const listing =
  (what: ShowObjects["what"]): Show =>
  (cursor) => ({ kind: "ShowObjects", what, ...parseFrom(cursor), ...parsePattern(cursor) });

const namespaces = listing("namespaces");

const refused =
  (name: string): Show =>
  (cursor) => {
    skipToEnd(cursor);
    refuseClause(cursor, `SHOW ${name}`);
    return unsupported(`SHOW ${name}`);
  };

/** By the word behind SHOW. */
const shows: Readonly<Record<string, Show>> = {
  TABLES: listing("tables"),
  VIEWS: listing("views"),
  NAMESPACES: namespaces,
  DATABASES: namespaces,
  SCHEMAS: namespaces,
  CATALOGS: (cursor) => ({ kind: "ShowObjects", what: "catalogs", ...parsePattern(cursor) }),
  TABLE: (cursor) => {
    cursor.expect("EXTENDED");
    const from = parseFrom(cursor);
    cursor.expect("LIKE");
    const [pattern] = withPlace(cursor, () => [cursor.string()] as const);
    const partition = parseOptionalPartition(cursor);
    return { kind: "ShowObjects", what: "tables", isExtended: true, ...from, pattern, ...(partition && { partition }) };
  },
  TBLPROPERTIES: (cursor) => {
    const nameParts = parseObjectName(cursor);
    const pattern = cursor.at("(") ? cursor.parenthesized(() => parsePropertyKey(cursor)) : undefined;
    return { kind: "ShowObjects", what: "tblproperties", nameParts, ...(pattern !== undefined && { pattern }) };
  },
  COLUMNS: (cursor) => {
    if (!cursor.accept("FROM")) cursor.expect("IN");
    const nameParts = parseObjectName(cursor);
    const namespace = cursor.accept("FROM") || cursor.accept("IN") ? cursor.multipartIdentifier() : [];
    return { kind: "ShowObjects", what: "columns", nameParts: [...namespace, ...nameParts] };
  },
  PARTITIONS: (cursor) => {
    const nameParts = parseObjectName(cursor);
    const partition = parseOptionalPartition(cursor);
    return { kind: "ShowPartitions", nameParts, ...(partition && { partition }) };
  },
  CREATE: (cursor) => {
    cursor.expect("TABLE");
    const nameParts = parseObjectName(cursor);
    if (cursor.acceptSequence("AS", "SERDE")) cursor.unsupported ??= "SHOW CREATE TABLE AS SERDE";
    return { kind: "ShowObjects", what: "create_table", nameParts };
  },
  FUNCTIONS: parseFunctions,
  PROCEDURES: (cursor) => {
    parseFrom(cursor);
    return unsupported("SHOW PROCEDURES");
  },
  CURRENT: (cursor, start) => {
    if (cursor.at("ROLES")) return refused("CURRENT ROLES")(cursor, start);
    if (!cursor.accept("NAMESPACE") && !cursor.accept("DATABASE")) cursor.expect("SCHEMA");
    return { kind: "ShowObjects", what: "current_namespace" };
  },
  GRANT: refused("GRANT"),
  ROLE: refused("ROLE GRANT"),
  ROLES: refused("ROLES"),
  PRINCIPALS: refused("PRINCIPALS"),
  COMPACTIONS: refused("COMPACTIONS"),
  TRANSACTIONS: refused("TRANSACTIONS"),
  INDEXES: refused("INDEXES"),
  LOCKS: refused("LOCKS"),
};

export function parseShow(cursor: SqlCursor): UnresolvedCommand {
  const { start } = cursor.next();
  const isScoped = cursor.peek().word === "FUNCTIONS" && cursor.atIdentifier();
  if (isScoped) return parseScopedFunctions(cursor);
  const show = Object.hasOwn(shows, cursor.current.word) ? shows[cursor.current.word] : undefined;
  if (!show) return cursor.fail();
  cursor.next();
  return show(cursor, start);
}

function parseScopedFunctions(cursor: SqlCursor): UnresolvedCommand {
  const written = cursor.identifier(true);
  const scope = written.toUpperCase();
  if (!["ALL", "SYSTEM", "USER"].includes(scope))
    cursor.reportHere("INVALID_SQL_SYNTAX.SHOW_FUNCTIONS_INVALID_SCOPE", { scope: quoteIdentifier(written) });
  cursor.next();
  const functions = scope === "USER" ? "user" : scope === "SYSTEM" ? "system" : undefined;
  return { ...parseFunctions(cursor), ...(functions && { functions }) };
}

function parseFunctions(cursor: SqlCursor): ShowObjects {
  const from = parseFrom(cursor);
  const hasPattern = cursor.accept("LIKE") || cursor.atString() || cursor.atIdentifier();
  const pattern = hasPattern
    ? cursor.atString()
      ? cursor.string()
      : cursor.multipartIdentifier().join(".")
    : undefined;
  return { kind: "ShowObjects", what: "functions", ...from, ...(pattern !== undefined && { pattern }) };
}
