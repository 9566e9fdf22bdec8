import type { UnresolvedExpression, UnresolvedPlan, UnresolvedSort } from "../../plan/unresolved/index";
import { parseSortOrders } from "../expression/sort-order";
import type { SqlCursor } from "../sql-cursor";
import { parseWindowClause } from "./window-clause";

/** ORDER BY, SORT BY, CLUSTER BY, DISTRIBUTE BY, WINDOW, LIMIT and OFFSET behind a query. */
export const parseOrganization = (cursor: SqlCursor, query: UnresolvedPlan, start: number): UnresolvedPlan =>
  cursor.scoped(() => parseClauses(cursor, query, start));

function parseClauses(cursor: SqlCursor, query: UnresolvedPlan, start: number): UnresolvedPlan {
  let plan = query;
  const add = (next: UnresolvedPlan) => {
    plan = { ...next, origin: cursor.origin(start) };
  };
  const order = cursor.acceptSequence("ORDER", "BY") ? parseSort(cursor) : undefined;
  cursor.endClause();
  const clusterBy = cursor.acceptSequence("CLUSTER", "BY") ? cursor.expressions() : undefined;
  const distributeBy = cursor.acceptSequence("DISTRIBUTE", "BY") ? cursor.expressions() : undefined;
  const sort = cursor.acceptSequence("SORT", "BY") ? parseSort(cursor) : undefined;
  if ([order, clusterBy, distributeBy ?? sort].filter(Boolean).length > 1)
    cursor.reportHere("UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES", {});
  if (order) add({ kind: "Sort", child: plan, ...order, isGlobal: true });
  const by = clusterBy ?? distributeBy;
  if (by) add({ kind: "Repartition", child: plan, shuffle: true, by });
  if (sort) add({ kind: "Sort", child: plan, ...sort, isGlobal: false });
  if (clusterBy) add({ kind: "Sort", child: plan, order: clusterBy.map(ascending), isGlobal: false });
  const windows = parseWindowClause(cursor);
  if (windows) add({ kind: "WithWindows", child: plan, windows });
  const limit = parseLimit(cursor);
  const offset =
    cursor.at("OFFSET") && !cursor.isTerminator(cursor.peek()) ? cursor.next() && cursor.expression() : undefined;
  cursor.endClause();
  if (offset) add({ kind: "Offset", child: plan, offset });
  if (limit) add({ kind: "Limit", child: plan, limit });
  return plan;
}

function parseLimit(cursor: SqlCursor): UnresolvedExpression | undefined {
  if (!cursor.at("LIMIT") || cursor.isTerminator(cursor.peek())) return undefined;
  cursor.next();
  const isAll = cursor.at("ALL") && (cursor.isTerminator(cursor.peek()) || cursor.peek().word === "OFFSET");
  return isAll ? void cursor.next() : cursor.expression();
}

const ascending = (child: UnresolvedExpression) =>
  ({ kind: "SortOrder", child, direction: "ascending", origin: child.origin }) as const;

/** The whole of `ORDER BY ALL` is a direction: it sorts by every column. */
function parseSort(cursor: SqlCursor): Pick<UnresolvedSort, "order" | "orderByAll"> {
  const order = parseSortOrders(cursor);
  const [only] = order;
  const isAll =
    order.length === 1 && only!.child.kind === "Attribute" && only!.child.nameParts.join(".").toUpperCase() === "ALL";
  if (!isAll || cursor.text[only!.child.origin?.start ?? 0] === "`") return { order };
  return { order: [], orderByAll: { direction: only!.direction, ...(only!.nulls && { nulls: only!.nulls }) } };
}
