import type { Placement } from "./place";
import {
  attemptKey,
  type JobState,
  type RunningAttempt,
  type SchedulerState,
  type TaskState,
  type WorkerState,
} from "./state";

/** Books a task's next attempt on a worker. */
export function begin(
  job: JobState,
  task: TaskState,
  { worker, threads }: Placement,
  state: SchedulerState,
): RunningAttempt {
  const id = { jobId: job.id, stageId: task.stage.spec.id, task: task.index, attempt: task.attempts++ };
  const running: RunningAttempt = { id, worker, job, task, threads };
  worker.running.set(attemptKey(id), running);
  job.running.set(attemptKey(id), running);
  worker.busyCores += threads;
  state.groups.get(job.group)!.busyCores += threads;
  updateFree(worker, state);
  return running;
}

/** Takes an attempt off the books: it ended, was cancelled, or its worker is gone. */
export function end({ id, worker, job, threads }: RunningAttempt, state: SchedulerState): void {
  worker.running.delete(attemptKey(id));
  job.running.delete(attemptKey(id));
  worker.busyCores -= threads;
  const group = state.groups.get(job.group);
  if (group) group.busyCores -= threads;
  updateFree(worker, state);
}

function updateFree(worker: WorkerState, { free, workers }: SchedulerState): void {
  free.delete(worker);
  if (workers.get(worker.id) === worker && worker.busyCores < worker.cores) free.add(worker);
}
