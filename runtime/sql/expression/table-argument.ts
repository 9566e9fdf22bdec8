import type { UnresolvedPlan, UnresolvedSubquery } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { parseSortOrder } from "./sort-order";

/** `TABLE t`, `TABLE (t)`, `TABLE (SELECT …) PARTITION BY a ORDER BY b`: an argument of a table function. */
export function parseTableArgument(cursor: SqlCursor, isQuery: boolean): UnresolvedSubquery {
  return cursor.scoped(() => parseArgument(cursor, isQuery));
}

function parseArgument(cursor: SqlCursor, isQuery: boolean): UnresolvedSubquery {
  const start = cursor.next().start;
  const plan = isQuery
    ? cursor.subquery()
    : cursor.at("(")
      ? cursor.parenthesized(() => parseTable(cursor))
      : parseTable(cursor);
  const partitioning = parsePartitioning(cursor);
  return { kind: "Subquery", subquery: "table_argument", plan, ...partitioning, origin: cursor.origin(start) };
}

function parseTable(cursor: SqlCursor): UnresolvedPlan {
  const start = cursor.current.start;
  return { kind: "Table", nameParts: cursor.multipartIdentifier(), origin: cursor.origin(start) };
}

type Partitioning = Pick<UnresolvedSubquery, "partitionBy" | "orderBy" | "singlePartition">;

function parsePartitioning(cursor: SqlCursor): Partitioning {
  let result: Partitioning = {};
  if (cursor.acceptSequence("WITH", "SINGLE", "PARTITION")) result = { singlePartition: true };
  else if (cursor.acceptSequence("PARTITION", "BY") || cursor.acceptSequence("DISTRIBUTE", "BY"))
    result = { partitionBy: parseOneOrMany(cursor, () => cursor.expression(), "PARTITION BY") };
  else return {};
  if (cursor.acceptSequence("ORDER", "BY") || cursor.acceptSequence("SORT", "BY"))
    result = { ...result, orderBy: parseOneOrMany(cursor, () => parseSortOrder(cursor), "ORDER BY") };
  return result;
}

/** Several need parentheses: without, the next comma could be the next argument's. */
function parseOneOrMany<T>(cursor: SqlCursor, parse: () => T, clause: string): T[] {
  if (cursor.at("(")) return cursor.parenthesized(() => cursor.list(parse));
  const items = [parse()];
  while (cursor.at(",") && cursor.peek(2).word !== "=>" && cursor.peek().word !== "TABLE") {
    cursor.next();
    items.push(parse());
  }
  if (items.length > 1)
    cursor.reportHere("INVALID_SQL_SYNTAX.INVALID_TABLE_FUNCTION_TABLE_ARGUMENT_PARTITIONING", { clause });
  return items;
}
