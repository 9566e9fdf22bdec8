import type { CachedScan, FileEntry, FileScan, LocalData, LocalRows, Range } from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import { type Fragment, type Part, single, spread } from "./fragment";

/** One task reads it. */
export const undivided = (plan: LocalData | CachedScan | FileScan | Range, distribution: Distribution): Fragment =>
  distribution.settings.advisoryPartitionBytes === 0 ? spread(plan, 1) : single(plan);

const parts = (plans: readonly Part["plan"][]): Fragment => ({
  parts: plans.map((plan) => ({ plan, tasks: 1 })),
  isGathered: false,
});

export function splitLocalRows(plan: LocalRows, { parallelism }: Distribution): Fragment {
  if (plan.rows.length < 2) return single(plan);
  return parts(chunks(plan.rows, parallelism, () => 1).map((rows) => ({ ...plan, rows })));
}

/** Neighbouring files, or row groups of a file, of about as many bytes to each task: rows keep their order from task to task. */
export function splitFileScan(plan: FileScan, distribution: Distribution): Fragment {
  const { relation } = plan;
  const { parallelism } = distribution;
  const total = relation.files.reduce((sum, { size }) => sum + size, 0);
  const tasks = Math.min(parallelism, Math.ceil(total / minTaskBytes));
  const pieces = relation.files.flatMap((file) => rowRanges(file, Math.round((tasks * file.size) / total)));
  if (pieces.length < 2 || tasks < 2) return undivided(plan, distribution);
  // A column may be missing in all files of a group.
  const isSchemaGiven = relation.isSchemaGiven || relation.files.length > 1;
  if (pieces.some(({ rows }) => rows))
    return parts(pieces.map((file) => ({ ...plan, relation: { ...relation, files: [file], isSchemaGiven } })));
  const groups = chunks(relation.files, parallelism, ({ size }: FileEntry) => size);
  return parts(groups.map((files) => ({ ...plan, relation: { ...relation, files, isSchemaGiven } })));
}

/** Less is not worth a task of its own. */
const minTaskBytes = 1024 * 1024;

/** The file in `count` ranges of whole row groups, as far as it has them. */
function rowRanges(file: FileEntry, count: number): readonly FileEntry[] {
  const groups = file.rowGroups ?? [];
  if (count < 2 || groups.length < 2) return [file];
  let from = 0;
  return chunks(groups, count, (rows) => rows).map((run) => {
    const to = from + run.reduce((sum, rows) => sum + rows, 0);
    const piece = {
      ...file,
      rows: { from, to },
      rowGroups: run,
      size: Math.ceil((file.size * run.length) / groups.length),
    };
    from = to;
    return piece;
  });
}

export function splitRange(plan: Range, distribution: Distribution): Fragment {
  const { parallelism } = distribution;
  const { start, end, step, numPartitions = parallelism } = plan;
  const size = end - start;
  const count = step > 0n === size > 0n && size !== 0n ? (size + step - (step > 0n ? 1n : -1n)) / step : 0n;
  const tasks = BigInt(numPartitions) < count ? BigInt(numPartitions) : count;
  if (tasks < 2n) return undivided(plan, distribution);
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
