import type { UnresolvedExpression, UnresolvedPlan } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { parseTableAlias } from "./table-alias";

/** `VALUES (1, 'a'), (2, 'b') AS t (x, y)`. */
export function parseValues(cursor: SqlCursor): UnresolvedPlan {
  const { start } = cursor.current;
  cursor.expect("VALUES");
  const rows = cursor.expressions().map(cellsOf);
  const values: UnresolvedPlan = { kind: "Values", rows, origin: cursor.origin(start) };
  const named = parseTableAlias(cursor, values, start);
  // The alias belongs to what Spark underlines.
  return named.kind === "SubqueryAlias" ? { ...named, child: { ...values, origin: named.origin } } : named;
}

function cellsOf(row: UnresolvedExpression): readonly UnresolvedExpression[] {
  const isRow = row.kind === "Function" && row.nameParts.length === 1 && row.nameParts[0]!.toLowerCase() === "struct";
  return isRow ? row.args : [row];
}
