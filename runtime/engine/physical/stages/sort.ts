import { containsSubquery, type Sort } from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import { type Fragment, mapParts } from "./fragment";
import { isVolatile } from "./repeatable";

/** Each task sorts a range of the order, where the rows may be more than one task's; else one sorts all. */
export function splitSort(plan: Sort, distribution: Distribution): Fragment {
  const child = distribution.fragment(plan.child);
  const node = distribution.withSubqueries(plan);
  const rows = plan.isGlobal ? together(plan, child, distribution) : child;
  return mapParts(rows, (below) => ({ ...node, child: below }));
}

function together(plan: Sort, child: Fragment, distribution: Distribution): Fragment {
  const order = plan.order.filter((key) => key.child.kind !== "Literal");
  const { advisoryPartitionBytes = 64 * 1024 * 1024 } = distribution.settings;
  const isSmall = distribution.bytes(child) < advisoryPartitionBytes;
  const isBare = !isVolatile(plan) && !order.some((key) => containsSubquery(key.child));
  return child.isGathered || isSmall || !isBare || order.length === 0 || distribution.partitions < 2
    ? distribution.gather(child)
    : distribution.range(child, order);
}
