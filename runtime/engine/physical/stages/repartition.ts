import type { Repartition } from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import type { Fragment } from "./fragment";
import { isVolatile } from "./repeatable";

/** As many tasks as asked for; ranges and `coalesce` leave the rows where they are. */
export function splitRepartition(plan: Repartition, distribution: Distribution): Fragment {
  const { by, shuffle, numPartitions, child } = plan;
  const rows = distribution.fragment(child);
  if (!shuffle || (numPartitions ?? 1) < 1 || isVolatile(plan)) return rows;
  if (!by?.length) return distribution.deal(rows, numPartitions ?? distribution.partitionsFor(rows));
  const keys = by.flatMap((key) => (key.kind === "SortOrder" ? [] : [key]));
  return keys.length === by.length
    ? distribution.shuffle(rows, distribution.withSubqueries({ ...plan, by: keys }).by as typeof keys, numPartitions)
    : rows;
}
