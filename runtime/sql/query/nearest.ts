import type { JoinType } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";

/** `APPROX NEAREST 3 BY DISTANCE a - b`: read, but not carried out. Whether there was one. */
export function parseNearest(cursor: SqlCursor, type: JoinType, isLateral: boolean, start: number): boolean {
  const isNearest = (cursor.at("APPROX") || cursor.at("EXACT")) && cursor.peek().word === "NEAREST";
  if (!isNearest) return false;
  cursor.index += 2;
  if (cursor.current.kind === "integer") cursor.next();
  cursor.expect("BY");
  if (!cursor.accept("DISTANCE")) cursor.expect("SIMILARITY");
  cursor.expression();
  if (isLateral) cursor.report("UNSUPPORTED_FEATURE.LATERAL_JOIN_NEAREST_BY", {}, start);
  else if (type !== "inner" && type !== "left_outer") {
    const supported = "'INNER', 'LEFT OUTER'";
    cursor.report(
      "NEAREST_BY_JOIN.UNSUPPORTED_JOIN_TYPE",
      { joinType: type.replace("_", " ").toUpperCase(), supported },
      start,
    );
  }
  cursor.unsupported ??= "NEAREST BY join";
  return true;
}
