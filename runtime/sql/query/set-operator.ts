import type { UnresolvedPlan, UnresolvedSetOperation } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";

const operations: Readonly<Record<string, UnresolvedSetOperation["operation"]>> = {
  UNION: "union",
  EXCEPT: "except",
  MINUS: "except",
  INTERSECT: "intersect",
};

/** Whether UNION, EXCEPT, MINUS or INTERSECT stands here as an operator. */
export const atOperation = (cursor: SqlCursor): boolean =>
  Object.hasOwn(operations, cursor.current.word) && !cursor.isTerminator(cursor.peek());

/** The operator at the cursor with both its sides. */
export function combine(
  cursor: SqlCursor,
  left: UnresolvedPlan,
  parseRight: () => UnresolvedPlan,
  start: number,
): UnresolvedPlan {
  const operation = operations[cursor.next().word]!;
  const isAll = cursor.accept("ALL");
  if (!isAll) cursor.accept("DISTINCT");
  const right = parseRight();
  return { kind: "SetOperation", operation, left, right, isAll, origin: cursor.origin(start) };
}
