import type { Sort } from "../../plan/resolved/index";
import { sortOrderSql } from "../functions/index";
import { contextOver } from "./context-over";
import type { Planning } from "./planning";
import { prepare } from "./prepare";
import type { SelectQuery } from "./select-query";

/** Also the order within partitions: a fat task has one. */
export function sort(plan: Sort, planning: Planning): SelectQuery {
  // A literal would be read as the position of a column; it orders nothing.
  const order = plan.order.filter(({ child }) => child.kind !== "Literal");
  const keys = order.map(({ child }) => child);
  const base = prepare(planning.query(plan.child), "windowed", keys, planning);
  const context = contextOver(base.columns, planning);
  return { ...base, orderBy: order.map((key) => sortOrderSql(key, context)), level: "ordered" };
}
