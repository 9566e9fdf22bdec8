import type { Attribute } from "../../plan/resolved/index";
import { groupingFormSql, hasGroupingForm } from "../functions/index";
import type { Planning } from "./planning";
import type { SelectQuery } from "./select-query";
import { wrap } from "./wrap";

/** The same rows with every key in the form that stands for all its equals; a query without such keys stays as it is. */
export function withGroupingForms(query: SelectQuery, keys: readonly Attribute[], planning: Planning): SelectQuery {
  const types = new Map(keys.filter(({ type }) => hasGroupingForm(type)).map(({ id, type }) => [id, type]));
  if (types.size === 0) return query;
  const base = wrap(query, planning);
  const columns = base.columns.map((column) => {
    const type = types.get(column.id);
    return type ? { ...column, sql: groupingFormSql(column.sql, type), isSimple: false } : column;
  });
  return wrap({ ...base, columns }, planning);
}
