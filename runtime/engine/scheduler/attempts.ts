import type { SchedulerAction } from "./action";
import type { AttemptFailed, AttemptId } from "./event";
import { abandon, complete, succeed } from "./jobs";
import { end } from "./running";
import { attemptKey, type RunningAttempt, type SchedulerState } from "./state";

/** Undefined for an attempt that was cancelled or lost in the meantime: what comes late is of no account. */
export const runningOf = (id: AttemptId, state: SchedulerState) =>
  state.jobs.get(id.jobId)?.running.get(attemptKey(id));

export function attemptSucceeded(id: AttemptId, state: SchedulerState): readonly SchedulerAction[] {
  const running = runningOf(id, state);
  if (!running) return [];
  end(running, state);
  const { job, task } = running;
  task.done = id.attempt;
  if (--task.stage.remaining > 0) return [];
  const actions = complete(task.stage, job);
  return job.unfinished === 0 ? [...actions, succeed(job, state)] : actions;
}

export function attemptFailed(
  { attempt, reason, cause }: AttemptFailed,
  state: SchedulerState,
): readonly SchedulerAction[] {
  const running = runningOf(attempt, state);
  if (!running) return [];
  end(running, state);
  if (reason === "user") return fail(running, cause, state);
  // With a worker to itself and a larger grant it will not get further a second time.
  if (reason === "memory" && running.task.isAlone) return fail(running, cause, state);
  if (reason === "memory") running.task.isAlone = true;
  return retry(running, cause, state);
}

/** Everything that ran on the worker begins again elsewhere. */
export function workerLost(workerId: number, state: SchedulerState): readonly SchedulerAction[] {
  const worker = state.workers.get(workerId);
  if (!worker) return [];
  state.workers.delete(workerId);
  state.free.delete(worker);
  const actions: SchedulerAction[] = [];
  for (const running of [...worker.running.values()]) {
    // An earlier one of the same job may have ended it.
    if (!worker.running.has(attemptKey(running.id))) continue;
    end(running, state);
    actions.push(...retry(running, { workerLost: workerId }, state));
  }
  return actions;
}

function retry(running: RunningAttempt, cause: unknown, state: SchedulerState): readonly SchedulerAction[] {
  const { task, job } = running;
  if (++task.failures >= job.maxFailures) return fail(running, cause, state);
  job.ready.putBack(task);
  return [];
}

export function fail({ job }: RunningAttempt, cause: unknown, state: SchedulerState): readonly SchedulerAction[] {
  return [...abandon(job, state), { kind: "job_failed", jobId: job.id, cause }];
}
