import type { JobProfile } from "./job-profile";

export interface StageProgress {
  readonly stageId: number;
  readonly tasks: number;
  readonly completedTasks: number;
  /** Of the files it reads: of complete tasks, and the part of the others that DuckDB can tell. */
  readonly inputBytes: number;
  readonly isDone: boolean;
}

export function stageProgress(job: JobProfile): readonly StageProgress[] {
  const fractions = new Map<number, number>();
  for (const { id, fraction = 0 } of job.runningAttempts)
    fractions.set(id.stageId, (fractions.get(id.stageId) ?? 0) + fraction);
  return job.stages.map(({ id, tasks, estimatedInputBytes }) => {
    const completedTasks = job.completedTasks(id);
    const share = Math.min(1, (completedTasks + (fractions.get(id) ?? 0)) / Math.max(tasks, 1));
    const inputBytes = Math.round(estimatedInputBytes * share);
    return { stageId: id, tasks, completedTasks, inputBytes, isDone: completedTasks >= tasks };
  });
}
