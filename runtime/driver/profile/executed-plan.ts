import type { JobProfile } from "./job-profile";
import type { Operator } from "./operators";

/**
 * The operators that made the result, over all stages as one tree: below the scan of a stage's files is what wrote them. A stage that is
 * read twice is told at its first reader.
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
  return job.operatorsOf(result.id).map(join);
}
