import type { Limit, Plan } from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import { type Fragment, mapParts } from "./fragment";

/** The first rows, by each task, then of these; after a sort each task sorts its own and keeps the first. */
export function splitLimit(plan: Limit, distribution: Distribution): Fragment {
  const { limit, offset = 0, child } = plan;
  const sort = child.kind === "Sort" && child.isGlobal ? distribution.withSubqueries(child) : undefined;
  const below = distribution.fragment(sort ? sort.child : child);
  const sorted = (rows: Plan): Plan => (sort ? { ...sort, child: rows } : rows);
  if (below.isGathered) return mapParts(below, (rows) => ({ ...plan, child: sorted(rows) }));
  const first =
    limit === undefined
      ? below
      : mapParts(below, (rows) => ({ kind: "Limit", limit: limit + offset, child: sorted(rows) }));
  return mapParts(distribution.gather(first), (rows) => ({ ...plan, child: sorted(rows) }));
}
