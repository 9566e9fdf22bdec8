import type { Limit } from "../../plan/resolved/index";
import type { Planning } from "./planning";
import type { SelectQuery } from "./select-query";
import { wrap } from "./wrap";

export function limit(plan: Limit, planning: Planning): SelectQuery {
  const child = planning.query(plan.child);
  const isFree = child.limit === undefined && child.offset === undefined;
  const base = isFree ? child : wrap(child, planning);
  return {
    ...base,
    limit: plan.limit,
    offset: plan.offset || undefined,
    level: base.level === "sealed" ? "sealed" : "limited",
  };
}
