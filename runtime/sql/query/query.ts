import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { parseOrganization } from "./organization";
import { parseSetOperations } from "./set-operation";
import { parseWith } from "./with";

/** A whole query: WITH, the terms of set operations, then ORDER BY … LIMIT … OFFSET. */
export function parseQuery(cursor: SqlCursor): UnresolvedPlan {
  const { start } = cursor.current;
  const wrap = parseWith(cursor);
  const plan = parseOrganization(cursor, parseSetOperations(cursor), start);
  return wrap ? { ...wrap(plan), origin: cursor.origin(start) } : plan;
}
