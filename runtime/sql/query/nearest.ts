import type { JoinType, UnresolvedNearestByJoin } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";

type Nearest = Pick<UnresolvedNearestByJoin, "count" | "mode" | "direction" | "ranking">;

/** `APPROX NEAREST 3 BY DISTANCE a - b`, if it stands here. */
export function parseNearest(
  cursor: SqlCursor,
  type: JoinType,
  isLateral: boolean,
  start: number,
): Nearest | undefined {
  const isNearest = (cursor.at("APPROX") || cursor.at("EXACT")) && cursor.peek().word === "NEAREST";
  if (!isNearest) return undefined;
  const mode = cursor.next().word.toLowerCase();
  cursor.expect("NEAREST");
  const count = cursor.current.kind === "integer" ? Number(cursor.next().text) : 1;
  cursor.expect("BY");
  const direction = cursor.accept("DISTANCE") ? "distance" : "similarity";
  if (direction === "similarity") cursor.expect("SIMILARITY");
  const ranking = cursor.expression();
  if (isLateral) cursor.report("UNSUPPORTED_FEATURE.LATERAL_JOIN_NEAREST_BY", {}, start);
  else if (type !== "inner" && type !== "left_outer") {
    const supported = "'INNER', 'LEFT OUTER'";
    cursor.report(
      "NEAREST_BY_JOIN.UNSUPPORTED_JOIN_TYPE",
      { joinType: type.replace("_", " ").toUpperCase(), supported },
      start,
    );
  }
  return { mode, count, direction, ranking };
}
