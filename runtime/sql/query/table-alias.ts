import type { UnresolvedPlan } from "../../plan/unresolved/index";
import { atTableAlias, isAlias } from "../lookahead";
import type { SqlCursor } from "../sql-cursor";
import { parseWatermark } from "./watermark";

/** `child AS t (a, b)`, or the child alone. */
export function parseTableAlias(
  cursor: SqlCursor,
  child: UnresolvedPlan,
  start: number,
  automatic?: string,
): UnresolvedPlan {
  if (child.kind !== "Values") parseWatermark(cursor);
  const hasAs = cursor.at("AS") && isAlias(cursor.peek()) && cursor.accept("AS");
  if (!hasAs && !atTableAlias(cursor))
    return automatic ? { kind: "SubqueryAlias", child, alias: automatic, origin: cursor.origin(start) } : child;
  const alias = cursor.name();
  const columns = cursor.at("(") ? cursor.names() : undefined;
  return { kind: "SubqueryAlias", child, alias, ...(columns && { columns }), origin: cursor.origin(start) };
}
