import type { JoinType, UnresolvedPlan } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { parseNearest } from "./nearest";
import { parsePivot } from "./pivot";
import { parseRelationPrimary } from "./relation";
import { parseUnpivot } from "./unpivot";

/** Longest first. */
const joinTypes: readonly (readonly [readonly string[], JoinType])[] = [
  [["LEFT", "OUTER"], "left_outer"],
  [["LEFT", "SEMI"], "left_semi"],
  [["LEFT", "ANTI"], "left_anti"],
  [["RIGHT", "OUTER"], "right_outer"],
  [["FULL", "OUTER"], "full_outer"],
  [["INNER"], "inner"],
  [["CROSS"], "cross"],
  [["LEFT"], "left_outer"],
  [["RIGHT"], "right_outer"],
  [["FULL"], "full_outer"],
  [["SEMI"], "left_semi"],
  [["ANTI"], "left_anti"],
  [[], "inner"],
];

/** Joins, PIVOT and UNPIVOT behind a relation, in any order. */
export function parseExtensions(cursor: SqlCursor, relation: UnresolvedPlan, start: number): UnresolvedPlan {
  let plan = relation;
  for (;;) {
    const next = parseJoin(cursor, plan, start) ?? parsePivot(cursor, plan, start) ?? parseUnpivot(cursor, plan, start);
    if (!next) return plan;
    plan = next;
  }
}

/** One join with all that stands before as its left side. */
export function parseJoin(cursor: SqlCursor, left: UnresolvedPlan, start: number): UnresolvedPlan | undefined {
  const isNatural = cursor.at("NATURAL");
  const found = joinTypes.find(([words]) => {
    const all = [...words, "JOIN"];
    return all.every((word, i) => cursor.peek(i + (isNatural ? 1 : 0)).word === word);
  });
  if (!found) return undefined;
  const [words, type] = found;
  const joinStart = cursor.current.start;
  cursor.index += words.length + 1 + (isNatural ? 1 : 0);
  const isLateral = cursor.at("LATERAL") && cursor.accept("LATERAL");
  const right = parseRelationPrimary(cursor);
  const nearest = parseNearest(cursor, type, isLateral, joinStart);
  if (nearest) return { kind: "NearestByJoin", left, right, type, ...nearest, origin: cursor.origin(joinStart) };
  const criteria = isNatural ? {} : parseCriteria(cursor);
  const origin = cursor.origin(start);
  if (!isLateral) return { kind: "Join", left, right, type, ...criteria, ...(isNatural && { isNatural }), origin };
  if (isNatural || criteria.using)
    cursor.report(
      isNatural ? "UNSUPPORTED_FEATURE.LATERAL_NATURAL_JOIN" : "UNSUPPORTED_FEATURE.LATERAL_JOIN_USING",
      {},
      start,
    );
  return {
    kind: "LateralJoin",
    left,
    right,
    type,
    ...(criteria.condition && { condition: criteria.condition }),
    origin,
  };
}

function parseCriteria(cursor: SqlCursor) {
  if (cursor.accept("ON")) return { condition: cursor.expression() };
  return cursor.at("USING") && cursor.peek().word === "(" ? { using: cursor.next() && cursor.names() } : {};
}
