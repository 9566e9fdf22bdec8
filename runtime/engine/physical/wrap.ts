import type { Planning } from "./planning";
import { type Column, namedColumn, type SelectQuery, selectFrom } from "./select-query";
import { bodyText } from "./select-text";

/** DuckDB's parser allows 1000 levels of expressions and selects together; one select counts for two. */
const maxDepth = 40;

/** `SELECT … FROM (query)`: for clauses that the query itself cannot take any more. */
export function wrap(query: SelectQuery, planning: Planning): SelectQuery {
  const item = fromItem(query, planning);
  return {
    ...selectFrom(
      item.from,
      query.columns.map(({ id }) => namedColumn(id)),
    ),
    ...item,
  };
}

export interface FromItem {
  readonly from: string;
  readonly with: readonly string[];
  readonly isRecursive: boolean;
  readonly depth: number;
}

/** A query as an item of FROM. A deep one becomes a common table, which DuckDB unfolds after parsing. */
export function fromItem(query: SelectQuery, planning: Planning): FromItem {
  const body = bodyText({ ...query, columns: uniqueColumns(query.columns) });
  const alias = planning.alias();
  const { with: tables, isRecursive } = query;
  if (query.depth < maxDepth)
    return { from: `(${body}) AS ${alias}`, with: tables, isRecursive, depth: query.depth + 1 };
  return { from: alias, with: [...tables, `${alias} AS NOT MATERIALIZED (${body})`], isRecursive, depth: 1 };
}

/** Every id once: a name may stand only once in what an outer SELECT sees. */
function uniqueColumns(columns: readonly Column[]): readonly Column[] {
  const seen = new Set<number>();
  return columns.filter(({ id }) => !seen.has(id) && seen.add(id));
}
