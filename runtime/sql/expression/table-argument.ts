import type { UnresolvedPlan, UnresolvedSubquery } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { parseSortOrders } from "./sort-order";

/** `TABLE t`, `TABLE (t)`, `TABLE (SELECT …) PARTITION BY a ORDER BY b`: an argument of a table function. */
export function parseTableArgument(cursor: SqlCursor, isQuery: boolean): UnresolvedSubquery {
  const start = cursor.next().start;
  const plan = isQuery
    ? cursor.parenthesized(() => cursor.query())
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
  const start = cursor.current.start;
  let result: Partitioning = {};
  if (cursor.acceptSequence("WITH", "SINGLE", "PARTITION")) result = { singlePartition: true };
  else if (cursor.acceptSequence("PARTITION", "BY") || cursor.acceptSequence("DISTRIBUTE", "BY"))
    result = { partitionBy: parseOneOrMany(cursor, () => cursor.expressions(), start) };
  else return {};
  if (cursor.acceptSequence("ORDER", "BY") || cursor.acceptSequence("SORT", "BY"))
    result = { ...result, orderBy: parseOneOrMany(cursor, () => parseSortOrders(cursor), start) };
  return result;
}

/** Several need parentheses: without, the next comma could be the next argument's. */
function parseOneOrMany<T>(cursor: SqlCursor, parse: () => T[], start: number): T[] {
  if (cursor.at("(")) return cursor.parenthesized(parse);
  const items = parse();
  if (items.length > 1) {
    const clause = cursor.text.slice(start, cursor.lastEnd);
    cursor.report("INVALID_SQL_SYNTAX.INVALID_TABLE_FUNCTION_TABLE_ARGUMENT_PARTITIONING", { clause }, start);
  }
  return items;
}
