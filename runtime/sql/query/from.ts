import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { parseExtensions } from "./join";
import { parseLateralViews } from "./lateral-view";
import { parsePivot } from "./pivot";
import { parseRelationPrimary } from "./relation";
import { parseUnpivot } from "./unpivot";

/** `FROM a, b JOIN c …`: a comma joins all that stands before it, and so does a JOIN. */
export const parseFrom = (cursor: SqlCursor): UnresolvedPlan => cursor.scoped(() => parseFromClause(cursor));

function parseFromClause(cursor: SqlCursor): UnresolvedPlan {
  cursor.expect("FROM");
  const { start } = cursor.current;
  const relations = cursor.relations();
  const plan = parseLateralViews(cursor, relations);
  const pivoted = parsePivot(cursor, plan, start);
  const unpivoted = parseUnpivot(cursor, pivoted ?? plan, start);
  const pair = pivoted && unpivoted ? "UNPIVOT_WITH_PIVOT" : pivoted ? "LATERAL_WITH_PIVOT" : "LATERAL_WITH_UNPIVOT";
  if (pivoted || unpivoted) cursor.reportHere(`NOT_ALLOWED_IN_FROM.${pair}`, {});
  return plan;
}

/** Relations joined by commas and JOINs: a FROM clause, or a parenthesis inside one. */
export function parseRelations(cursor: SqlCursor): UnresolvedPlan {
  const { start } = cursor.current;
  let plan: UnresolvedPlan | undefined;
  cursor.list(() => {
    const isLateral = atLateral(cursor) && cursor.accept("LATERAL");
    const right = parseRelationPrimary(cursor);
    plan = parseExtensions(cursor, plan || isLateral ? commaJoin(cursor, plan, right, isLateral, start) : right, start);
  });
  return plan!;
}

export const atLateral = (cursor: SqlCursor) => cursor.at("LATERAL") && cursor.peek().word !== "VIEW";

function commaJoin(
  cursor: SqlCursor,
  left: UnresolvedPlan | undefined,
  right: UnresolvedPlan,
  isLateral: boolean,
  start: number,
): UnresolvedPlan {
  const origin = cursor.origin(start);
  const first = left ?? { kind: "OneRow" as const, origin };
  return { kind: isLateral ? "LateralJoin" : "Join", left: first, right, type: "inner", origin };
}
