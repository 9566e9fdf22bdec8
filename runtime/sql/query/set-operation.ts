import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { parsePipeStep } from "./pipe";
import { atOperation, combine } from "./set-operator";
import { parseTerm } from "./term";

/** Terms joined by UNION, EXCEPT and INTERSECT, which binds closer; pipe steps apply to all that stands before. */
export function parseSetOperations(cursor: SqlCursor): UnresolvedPlan {
  const { start } = cursor.current;
  let plan = parseIntersections(cursor);
  for (;;) {
    if (cursor.at("|>")) {
      cursor.next();
      plan = { ...parsePipeStep(cursor, plan), origin: cursor.origin(start) };
    } else if (atOperation(cursor) && !cursor.at("INTERSECT"))
      plan = combine(cursor, plan, () => parseIntersections(cursor), start);
    else return plan;
  }
}

function parseIntersections(cursor: SqlCursor): UnresolvedPlan {
  const { start } = cursor.current;
  let plan = parseTerm(cursor);
  while (cursor.at("INTERSECT") && atOperation(cursor)) plan = combine(cursor, plan, () => parseTerm(cursor), start);
  return plan;
}
