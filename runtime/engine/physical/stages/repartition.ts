import { containsSubquery, type Repartition } from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import type { Fragment } from "./fragment";
import { isVolatile } from "./repeatable";

/** As many tasks as asked for; `coalesce`, and ranges without a number, leave the rows where they are. */
export function splitRepartition(plan: Repartition, distribution: Distribution): Fragment {
  const { by, shuffle, numPartitions, child } = plan;
  const rows = distribution.fragment(child);
  if (!shuffle || (numPartitions ?? 1) < 1 || isVolatile(plan)) return rows;
  if (!by?.length) return distribution.deal(rows, numPartitions ?? distribution.partitionsFor(rows));
  const order = by.filter((key) => key.kind === "SortOrder");
  const isRange = order.length === by.length && !order.some((key) => containsSubquery(key.child));
  if (isRange && (numPartitions ?? 1) > 1) return distribution.range(rows, order, numPartitions);
  const keys = by.flatMap((key) => (key.kind === "SortOrder" ? [] : [key]));
  return keys.length === by.length
    ? distribution.shuffle(rows, distribution.withSubqueries({ ...plan, by: keys }).by as typeof keys, numPartitions)
    : rows;
}
