import type { Range } from "../../plan/resolved/index";
import type { Planning } from "./planning";
import { namedColumn, type SelectQuery, selectFrom } from "./select-query";
import { columnName } from "./sql-name";

export function range({ start, end, step, output: [{ id }] }: Range, planning: Planning): SelectQuery {
  return selectFrom(`range(${start}, ${end}, ${step}) AS ${planning.alias()}(${columnName(id)})`, [namedColumn(id)]);
}
