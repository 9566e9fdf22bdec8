import type { Sort } from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import { type Fragment, mapParts } from "./fragment";

export function splitSort(plan: Sort, distribution: Distribution): Fragment {
  const child = distribution.fragment(plan.child);
  const node = distribution.withSubqueries(plan);
  const rows = plan.isGlobal ? distribution.gather(child) : child;
  return mapParts(rows, (below) => ({ ...node, child: below }));
}
