import type { UnresolvedExpression, UnresolvedPlan } from "../../plan/unresolved/index";
import { operator } from "../expression/build";
import { parseNamedList } from "../expression/named";
import type { SqlCursor } from "../sql-cursor";
import { parseTableAlias } from "./table-alias";

/** `PIVOT (sum(a) FOR b IN (1 AS x, 2))` behind a relation, if it stands here. */
export function parsePivot(cursor: SqlCursor, child: UnresolvedPlan, start: number): UnresolvedPlan | undefined {
  if (!cursor.at("PIVOT") || cursor.peek().word !== "(") return undefined;
  cursor.next();
  const pivot = cursor.parenthesized((): UnresolvedPlan => {
    const aggregates = parseNamedList(cursor);
    cursor.expect("FOR");
    const column = parseColumn(cursor);
    cursor.expect("IN");
    const values = cursor.parenthesized(() => parseNamedList(cursor));
    return { kind: "Pivot", child, column, values, aggregates };
  });
  return parseTableAlias(cursor, { ...pivot, origin: cursor.origin(start) }, start);
}

function parseColumn(cursor: SqlCursor): UnresolvedExpression {
  const { start } = cursor.current;
  if (cursor.at("("))
    return operator(
      "struct",
      cursor.parenthesized(() => cursor.list(() => parseName(cursor))),
      cursor.origin(start),
    );
  return parseName(cursor);
}

function parseName(cursor: SqlCursor): UnresolvedExpression {
  const { start } = cursor.current;
  return { kind: "Attribute", nameParts: [cursor.name()], origin: cursor.origin(start) };
}
