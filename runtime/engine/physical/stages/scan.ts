import type { CachedScan, FileEntry, FileScan, LocalData, LocalRows, Range } from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import { type Fragment, type Part, single, spread } from "./fragment";

/** One task reads it. */
export const undivided = (plan: LocalData | CachedScan): Fragment => spread(plan, 1);

const parts = (plans: readonly Part["plan"][]): Fragment => ({
  parts: plans.map((plan) => ({ plan, tasks: 1 })),
  isGathered: false,
});

export function splitLocalRows(plan: LocalRows, { parallelism }: Distribution): Fragment {
  if (plan.rows.length < 2) return single(plan);
  return parts(chunks(plan.rows, parallelism, () => 1).map((rows) => ({ ...plan, rows })));
}

/** Neighbouring files of about as many bytes to each task: rows keep their order from task to task. */
export function splitFileScan(plan: FileScan, { parallelism }: Distribution): Fragment {
  const { relation } = plan;
  if (relation.files.length < 2) return spread(plan, 1);
  const groups = chunks(relation.files, parallelism, ({ size }: FileEntry) => size);
  // A column may be missing in all files of a group.
  return parts(groups.map((files) => ({ ...plan, relation: { ...relation, files, isSchemaGiven: true } })));
}

export function splitRange(plan: Range, { parallelism }: Distribution): Fragment {
  const { start, end, step, numPartitions = parallelism } = plan;
  const size = end - start;
  const count = step > 0n === size > 0n && size !== 0n ? (size + step - (step > 0n ? 1n : -1n)) / step : 0n;
  const tasks = BigInt(numPartitions) < count ? BigInt(numPartitions) : count;
  if (tasks < 2n) return spread(plan, 1);
  const bound = (task: bigint) => start + ((count * task) / tasks) * step;
  const plans = Array.from({ length: Number(tasks) }, (_, i): Range => {
    const isLast = BigInt(i) === tasks - 1n;
    return { ...plan, start: bound(BigInt(i)), end: isLast ? end : bound(BigInt(i) + 1n) };
  });
  return parts(plans);
}

/** Items in order in at most `count` runs of about equal weight. */
function chunks<T>(items: readonly T[], count: number, weight: (item: T) => number): readonly (readonly T[])[] {
  const total = items.reduce((sum, item) => sum + weight(item), 0);
  const runs: T[][] = [];
  let seen = 0;
  let last = -1;
  for (const item of items) {
    // The run in which the middle of the item falls.
    const run = total > 0 ? Math.floor(((seen + weight(item) / 2) / total) * count) : 0;
    seen += weight(item);
    if (run === last) runs.at(-1)!.push(item);
    else runs.push([item]);
    last = run;
  }
  return runs;
}
