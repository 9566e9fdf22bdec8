import type { Expression } from "../../plan/resolved/index";
import type { Planning } from "./planning";
import { countReferences } from "./references";
import { isAtMost, type Level, type SelectQuery } from "./select-query";
import { isOverRows } from "./select-text";
import { wrap } from "./wrap";

/** The query, in a form that can take a clause of `level` with these expressions without computing anything twice. */
export function prepare(
  query: SelectQuery,
  level: Level,
  expressions: readonly Expression[],
  planning: Planning,
): SelectQuery {
  const isOpen = isAtMost(query, level) && usesOnlySimple(query, expressions) && !countsRows(query, level);
  return isOpen ? query : wrap(query, planning);
}

/** Whether columns count rows that a clause of `level` would leave out. */
const countsRows = (query: SelectQuery, level: Level) =>
  level === "rows" && query.columns.some(({ sql }) => isOverRows(sql));

function usesOnlySimple(query: SelectQuery, expressions: readonly Expression[]): boolean {
  if (query.columns.every((column) => column.isSimple)) return true;
  const counts = countReferences(expressions);
  return query.columns.every(({ id, isSimple }) => isSimple || !counts.has(id));
}
