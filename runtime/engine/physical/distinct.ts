import { type Distinct, outputOf } from "../../plan/resolved/index";
import { withGroupingForms } from "./grouping-form";
import type { Planning } from "./planning";
import { isAtMost, type SelectQuery } from "./select-query";
import { wrap } from "./wrap";

export function distinct(plan: Distinct, planning: Planning): SelectQuery {
  const child = withGroupingForms(planning.query(plan.child), outputOf(plan.child), planning);
  const base = isAtMost(child, "windowed") ? child : wrap(child, planning);
  return { ...base, distinct: "DISTINCT", level: "distinct" };
}
