import type { UnresolvedPlan, UnresolvedWith } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { parseOrganization } from "./organization";
import { parseSetOperations } from "./set-operation";
import { parseWith } from "./with";

/** A whole query: WITH, the terms of set operations, then ORDER BY … LIMIT … OFFSET. */
export function parseQuery(cursor: SqlCursor): UnresolvedPlan {
  const { start } = cursor.current;
  return cursor.scoped(() => parseQueryBehindWith(cursor, parseWith(cursor), start));
}

/** A query whose WITH, if it has one, is read already. */
export function parseQueryBehindWith(
  cursor: SqlCursor,
  wrap: ((child: UnresolvedPlan) => UnresolvedWith) | undefined,
  start: number,
): UnresolvedPlan {
  const bodyStart = cursor.current.start;
  const plan = parseOrganization(cursor, parseSetOperations(cursor), bodyStart);
  return wrap ? { ...wrap(plan), origin: cursor.origin(start) } : plan;
}
