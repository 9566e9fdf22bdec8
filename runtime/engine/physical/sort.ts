import type { Sort, SortOrder } from "../../plan/resolved/index";
import { type SqlContext, sortOrderSql } from "../functions/index";
import { contextOver } from "./context-over";
import type { Planning } from "./planning";
import { prepare } from "./prepare";
import type { SelectQuery } from "./select-query";
import { twoValued } from "./two-valued";

/** Also the order within partitions: a fat task has one. */
export function sort(plan: Sort, planning: Planning): SelectQuery {
  // A literal would be read as the position of a column; it orders nothing.
  const order = plan.order
    .filter(({ child }) => child.kind !== "Literal")
    .map((key) => ({ ...key, child: twoValued(key.child) }));
  const keys = order.map(({ child }) => child);
  const base = prepare(planning.query(plan.child), "windowed", keys, planning);
  const context = contextOver(base.columns, planning);
  return { ...base, orderBy: order.map((key) => keySql(key, context)), level: "ordered" };
}

/** DuckDB gives a column back from its sort key, where a zero has lost its sign; a key that is no column leaves the column alone. */
function keySql(key: SortOrder, context: SqlContext): string {
  const text = sortOrderSql(key, context);
  const { kind } = key.child.type;
  return key.child.kind === "Attribute" && (kind === "double" || kind === "float") ? `+${text}` : text;
}
