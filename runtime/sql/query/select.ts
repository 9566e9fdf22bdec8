import type { UnresolvedGroup, UnresolvedPlan } from "../../plan/unresolved/index";
import { parseNamedList } from "../expression/named";
import type { SqlCursor } from "../sql-cursor";
import { parseFrom } from "./from";
import { parseGroupBy } from "./group-by";
import { parseHints, withHints } from "./hint";
import { parseLateralViews } from "./lateral-view";
import { parseWindowClause } from "./window-clause";

/** SELECT … FROM … WHERE … GROUP BY … HAVING … QUALIFY … WINDOW; with `from`, the FROM clause stood in front. */
export function parseSelect(cursor: SqlCursor, from?: UnresolvedPlan): UnresolvedPlan {
  const { start } = cursor.next();
  const located = (plan: UnresolvedPlan): UnresolvedPlan => ({ ...plan, origin: cursor.origin(start) });
  const hints = parseHints(cursor);
  const isQuantified =
    (cursor.at("DISTINCT") || cursor.at("ALL")) && !cursor.isTerminator(cursor.peek()) && cursor.peek().word !== ".";
  const isDistinct = isQuantified && cursor.next().word === "DISTINCT";
  const list = parseNamedList(cursor);
  const source =
    from ??
    (cursor.at("FROM") && !cursor.isTerminator(cursor.peek()) ? parseFrom(cursor) : located({ kind: "OneRow" }));
  cursor.endClause();
  const filtered = parseWhere(cursor, parseLateralViews(cursor, source), start);
  cursor.endClause();
  const group = parseGroup(cursor);
  cursor.endClause();
  const having = atClause(cursor, "HAVING") ? cursor.next() && cursor.expression() : undefined;
  cursor.endClause();
  const grouping = group ?? (having && noGroup);
  let plan = located(
    grouping
      ? { kind: "Aggregate", child: filtered, group: grouping, list }
      : { kind: "Project", child: filtered, list },
  );
  if (having) plan = located({ kind: "Filter", child: plan, condition: having, clause: "having" });
  if (atClause(cursor, "QUALIFY")) {
    cursor.next();
    plan = located({ kind: "Filter", child: plan, condition: cursor.expression(), clause: "qualify" });
  }
  if (isDistinct) plan = located({ kind: "Deduplicate", child: plan });
  const windows = parseWindowClause(cursor);
  if (windows) plan = located({ kind: "WithWindows", child: plan, windows });
  return withHints(plan, hints);
}

const noGroup: UnresolvedGroup = { type: "by", by: [] };

const atClause = (cursor: SqlCursor, word: string) => cursor.at(word) && !cursor.isTerminator(cursor.peek());

export const parseGroup = (cursor: SqlCursor): UnresolvedGroup | undefined =>
  cursor.acceptSequence("GROUP", "BY") ? parseGroupBy(cursor) : undefined;

/** @param start of the clause's query */
export function parseWhere(cursor: SqlCursor, child: UnresolvedPlan, start: number): UnresolvedPlan {
  if (!atClause(cursor, "WHERE")) return child;
  cursor.next();
  const condition = cursor.expression();
  return { kind: "Filter", child, condition, clause: "where", origin: cursor.origin(start) };
}
