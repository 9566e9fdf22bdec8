import type { Deduplicate } from "../../plan/resolved/index";
import { contextOver } from "./context-over";
import { withGroupingForms } from "./grouping-form";
import type { Planning } from "./planning";
import type { SelectQuery } from "./select-query";
import { wrap } from "./wrap";

/** Keeps the first row of each group in the child's order, where it has one. */
export function deduplicate(plan: Deduplicate, planning: Planning): SelectQuery {
  const child = withGroupingForms(planning.query(plan.child), plan.keys, planning);
  if (plan.keys.length === 0) return { ...wrap(child, planning), limit: 1, level: "limited" };
  const keeps = child.limit === undefined && child.offset === undefined && child.distinct === undefined;
  const base =
    keeps && child.level !== "sealed" && child.columns.every(({ isSimple }) => isSimple)
      ? child
      : wrap(child, planning);
  const context = contextOver(base.columns, planning);
  const keys = plan.keys.map((key) => context.column(key));
  return { ...base, distinct: `DISTINCT ON (${keys.join(", ")})`, level: "sealed" };
}
