import type { JobProfile } from "./job-profile";
import type { Operator } from "./operators";

/**
 * The operators that made the result, over all stages as one tree: below the scan of a stage's files is what wrote them. A stage that is
 * read twice is told at its first reader; one that nobody read in the end, as DuckDB saw that a join has no rows, is a tree of its own.
 */
export function executedPlan(job: JobProfile): readonly Operator[] {
  const result = job.stages.at(-1);
  if (!result) return [];
  const told = new Set<number>();
  const join = (operator: Operator): Operator => {
    const { readsStage } = operator;
    if (readsStage === undefined || told.has(readsStage)) return { ...operator, children: operator.children.map(join) };
    told.add(readsStage);
    return { ...operator, children: job.operatorsOf(readsStage).map(join) };
  };
  const trees = job.operatorsOf(result.id).map(join);
  if (trees.length === 0) return [];
  const unread = job.stages.slice(0, -1).toReversed();
  const others = unread.flatMap(({ id }) => {
    if (told.has(id)) return [];
    told.add(id);
    return job.operatorsOf(id).map(join);
  });
  return [...trees, ...others];
}
