import type { CollectMetrics, Repartition, SubqueryAlias } from "../../plan/resolved/index";
import type { Planning } from "./planning";
import type { SelectQuery } from "./select-query";

/** A fat task has one partition; what `by` asked for shows only in how files are written. */
export const repartition = (plan: Repartition, planning: Planning): SelectQuery => planning.query(plan.child);

/** The metrics are a query of their own: `observedMetrics`. */
export const collectMetrics = (plan: CollectMetrics, planning: Planning): SelectQuery => planning.query(plan.child);

export function subqueryAlias(plan: SubqueryAlias, planning: Planning): SelectQuery {
  const child = planning.query(plan.child);
  return { ...child, columns: child.columns.map((column, index) => ({ ...column, id: plan.output[index]!.id })) };
}
