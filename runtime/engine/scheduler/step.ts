import type { SchedulerAction } from "./action";
import { assign } from "./assign";
import { attemptFailed, attemptSucceeded, workerLost } from "./attempts";
import type { SchedulerEvent, WorkerJoined } from "./event";
import { inputLost } from "./input-lost";
import { abandon, submit } from "./jobs";
import { stagesPlanned } from "./stages-planned";
import type { SchedulerState } from "./state";

/** Takes one event into the state and says what is to be done. No clock, no I/O: the same events give the same actions. */
export function step(state: SchedulerState, event: SchedulerEvent): readonly SchedulerAction[] {
  return [...take(state, event), ...assign(state)];
}

function take(state: SchedulerState, event: SchedulerEvent): readonly SchedulerAction[] {
  switch (event.kind) {
    case "worker_joined":
      return join(event, state);
    case "worker_lost":
      return workerLost(event.workerId, state);
    case "job_submitted":
      return submit(event, state);
    case "job_cancelled": {
      const job = state.jobs.get(event.jobId);
      return job ? abandon(job, state) : [];
    }
    case "stages_planned":
      return stagesPlanned(event, state);
    case "attempt_succeeded":
      return attemptSucceeded(event.attempt, state);
    case "input_lost":
      return inputLost(event, state);
    case "attempt_failed":
      return attemptFailed(event, state);
  }
}

/** A worker that comes back under an old id has lost what it ran. */
function join({ workerId, cores, memory }: WorkerJoined, state: SchedulerState): readonly SchedulerAction[] {
  const actions = workerLost(workerId, state);
  const worker = { id: workerId, cores, memory, running: new Map(), busyCores: 0, reservedFor: undefined };
  state.workers.set(workerId, worker);
  state.free.add(worker);
  return actions;
}
