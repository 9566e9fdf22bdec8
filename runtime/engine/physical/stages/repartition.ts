import { containsSubquery, type Repartition } from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import { type Fragment, taskCount } from "./fragment";
import { isVolatile } from "./repeatable";

/** As many tasks as asked for; `coalesce` gives no more than that, and ranges without a number as many as their rows are worth. */
export function splitRepartition(plan: Repartition, distribution: Distribution): Fragment {
  const { by, shuffle, numPartitions, child } = plan;
  const rows = distribution.fragment(child);
  if ((numPartitions ?? 1) < 1 || isVolatile(plan)) return rows;
  if (!shuffle) return coalesce(rows, numPartitions, distribution);
  if (!by?.length) return distribution.deal(rows, numPartitions ?? distribution.partitionsFor(rows));
  const order = by.filter((key) => key.kind === "SortOrder");
  const isRange = order.length === by.length && !order.some((key) => containsSubquery(key.child));
  if (isRange && isWorthRanges(rows, numPartitions, distribution))
    return distribution.range(rows, order, numPartitions);
  const keys = by.flatMap((key) => (key.kind === "SortOrder" ? [] : [key]));
  return keys.length === by.length
    ? distribution.shuffle(rows, distribution.withSubqueries({ ...plan, by: keys }).by as typeof keys, numPartitions)
    : rows;
}

function coalesce(rows: Fragment, most: number | undefined, distribution: Distribution): Fragment {
  if (most === undefined || taskCount(rows) <= most) return rows;
  return most === 1 ? distribution.gather(rows) : distribution.deal(rows, most);
}

const isWorthRanges = (rows: Fragment, asked: number | undefined, distribution: Distribution) =>
  asked === undefined ? distribution.partitionsFor(rows) > 1 && !distribution.isLittle(rows) : asked > 1;
