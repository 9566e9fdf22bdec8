import type { Expression } from "../../plan/resolved/index";
import type { Planning } from "./planning";
import { countReferences } from "./references";
import { isAtMost, type Level, type SelectQuery } from "./select-query";
import { wrap } from "./wrap";

/** The query, in a form that can take a clause of `level` with these expressions without computing anything twice. */
export function prepare(
  query: SelectQuery,
  level: Level,
  expressions: readonly Expression[],
  planning: Planning,
): SelectQuery {
  return isAtMost(query, level) && usesOnlySimple(query, expressions) ? query : wrap(query, planning);
}

function usesOnlySimple(query: SelectQuery, expressions: readonly Expression[]): boolean {
  if (query.columns.every((column) => column.isSimple)) return true;
  const counts = countReferences(expressions);
  return query.columns.every(({ id, isSimple }) => isSimple || !counts.has(id));
}
