import type { UnresolvedPlan, UnresolvedTable } from "../../plan/unresolved/index";
import { parseArguments } from "../expression/function-call";
import { opensQuery, startsClause } from "../lookahead";
import { parsePropertyList } from "../properties";
import type { SqlCursor } from "../sql-cursor";
import { parseChanges } from "./changes";
import { parseSample } from "./sample";
import { parseTableAlias } from "./table-alias";
import { parseTemporal } from "./temporal";
import { parseValues } from "./values";

const automaticAlias = "__auto_generated_subquery_name";

/** A table, a table function, a subquery, VALUES, or relations in parentheses. */
export function parseRelationPrimary(cursor: SqlCursor): UnresolvedPlan {
  const { start, word } = cursor.current;
  if (word === "(") {
    const isQuery = opensQuery(cursor);
    const inner = isQuery ? cursor.subquery() : cursor.parenthesized(() => cursor.relations());
    return parseTableAlias(cursor, parseSample(cursor, inner, start), start, isQuery ? automaticAlias : undefined);
  }
  if (word === "VALUES" && !startsClause(cursor) && !cursor.isTerminator(cursor.peek()) && cursor.peek().word !== "AS")
    return parseValues(cursor);
  const isStreaming =
    word === "STREAM" &&
    (cursor.peek().kind === "word" || cursor.peek().kind === "quoted" || cursor.peek().word === "(");
  if (isStreaming && !(cursor.peek().word === "AS")) return parseStream(cursor);
  return parseTableOrFunction(cursor);
}

function parseStream(cursor: SqlCursor): UnresolvedPlan {
  const { start } = cursor.next();
  const table = cursor.at("(") ? cursor.parenthesized(() => parseTableName(cursor)) : parseTableName(cursor);
  const plan = table.kind === "Table" ? { ...table, isStreaming: true, ...parseOptions(cursor) } : table;
  return parseTableAlias(cursor, { ...plan, origin: cursor.origin(start) }, start);
}

function parseTableOrFunction(cursor: SqlCursor): UnresolvedPlan {
  const { start } = cursor.current;
  if (!cursor.atIdentifier()) cursor.fail();
  const table = parseTableName(cursor);
  if (cursor.at("(") && table.kind === "Table" && !table.identifier) {
    const { args } = parseArguments(cursor);
    const call: UnresolvedPlan = {
      kind: "TableFunction",
      nameParts: table.nameParts,
      args,
      origin: cursor.origin(start),
    };
    return parseTableAlias(cursor, call, start);
  }
  parseChanges(cursor);
  const scan: UnresolvedPlan = {
    ...table,
    ...parseTemporal(cursor),
    ...parseOptions(cursor),
    origin: cursor.origin(start),
  };
  return parseTableAlias(cursor, parseSample(cursor, scan, start), start);
}

/** `a.b.c`, or `IDENTIFIER(expr)` for a name that is computed. */
export function parseTableName(cursor: SqlCursor): UnresolvedTable {
  const { start } = cursor.current;
  if (cursor.at("IDENTIFIER") && cursor.peek().word === "(" && !cursor.atIdentifierLiteral()) {
    cursor.next();
    const identifier = cursor.parenthesized(() => cursor.expression());
    return { kind: "Table", nameParts: [], identifier, origin: cursor.origin(start) };
  }
  if (cursor.atIdentifierLiteral() && cursor.peek(4).word !== ".") {
    cursor.next();
    const identifier = cursor.parenthesized(() => cursor.expression());
    return { kind: "Table", nameParts: [], identifier, origin: cursor.origin(start) };
  }
  return { kind: "Table", nameParts: cursor.multipartIdentifier(), origin: cursor.origin(start) };
}

function parseOptions(cursor: SqlCursor): { readonly options?: Readonly<Record<string, string>> } {
  if (!cursor.at("WITH") || cursor.peek().word !== "(") return {};
  cursor.next();
  return { options: parsePropertyList(cursor) };
}
