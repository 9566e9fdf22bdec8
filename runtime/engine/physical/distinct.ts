import type { Distinct } from "../../plan/resolved/index";
import type { Planning } from "./planning";
import { isAtMost, type SelectQuery } from "./select-query";
import { wrap } from "./wrap";

export function distinct(plan: Distinct, planning: Planning): SelectQuery {
  const child = planning.query(plan.child);
  const base = isAtMost(child, "windowed") ? child : wrap(child, planning);
  return { ...base, distinct: "DISTINCT", level: "distinct" };
}
