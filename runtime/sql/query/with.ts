import type { CommonTableExpression, UnresolvedPlan, UnresolvedWith } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";

/** The WITH clause at the cursor, if there is one: what it makes of the query behind it. */
export function parseWith(cursor: SqlCursor): ((child: UnresolvedPlan) => UnresolvedWith) | undefined {
  if (!cursor.accept("WITH")) return undefined;
  const isRecursive =
    cursor.at("RECURSIVE") && cursor.peek().word !== "AS" && cursor.peek().word !== "(" && cursor.accept("RECURSIVE");
  const ctes = cursor.list(() => parseCommonTable(cursor));
  const names = ctes.map((cte) => cte.name.toLowerCase());
  const duplicates = ctes
    .filter((_, i) => names.indexOf(names[i]!) !== i)
    .map((cte) => `\`${cte.name.toLowerCase()}\``);
  if (duplicates.length)
    cursor.reportHere("DUPLICATED_CTE_NAMES", { duplicateNames: [...new Set(duplicates)].join(", ") });
  return (child) => ({ kind: "With", child, ctes, ...(isRecursive && { isRecursive }) });
}

function parseCommonTable(cursor: SqlCursor): CommonTableExpression {
  const { start } = cursor.current;
  const name = cursor.name();
  const columns = cursor.at("(") && !startsBody(cursor) ? cursor.names() : undefined;
  const maxRecursion = cursor.acceptSequence("MAX", "RECURSION", "LEVEL") ? parseLevel(cursor) : undefined;
  cursor.accept("AS");
  const plan = cursor.subquery();
  return {
    name,
    plan,
    origin: cursor.origin(start),
    ...(columns && { columns }),
    ...(maxRecursion !== undefined && { maxRecursion }),
  };
}

/** AS may be left out: then a parenthesis with another behind it holds the columns. */
function startsBody(cursor: SqlCursor): boolean {
  const close = cursor.closingParenthesis(cursor.index);
  const next = close === undefined ? "" : cursor.tokens[close + 1]!.word;
  return next !== "AS" && next !== "(" && next !== "MAX";
}

function parseLevel(cursor: SqlCursor): number {
  return cursor.current.kind === "integer" ? Number(cursor.next().text) : cursor.fail();
}
