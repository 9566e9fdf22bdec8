import type { UnresolvedSortOrder } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";

/** `a DESC NULLS LAST`. */
export function parseSortOrder(cursor: SqlCursor): UnresolvedSortOrder {
  const start = cursor.current.start;
  const child = cursor.expression();
  const direction = cursor.accept("DESC") ? "descending" : "ascending";
  if (direction === "ascending") cursor.accept("ASC");
  const nulls = parseNulls(cursor);
  return { kind: "SortOrder", child, direction, ...(nulls && { nulls }), origin: cursor.origin(start) };
}

function parseNulls(cursor: SqlCursor): "first" | "last" | undefined {
  if (!cursor.accept("NULLS")) return undefined;
  if (cursor.accept("FIRST")) return "first";
  cursor.expect("LAST");
  return "last";
}

export const parseSortOrders = (cursor: SqlCursor) => cursor.list(() => parseSortOrder(cursor));
