import type { SchedulerState, TaskState, WorkerState } from "./state";

export interface Placement {
  readonly worker: WorkerState;
  readonly threads: number;
  /** Bytes, where more than the worker's usual are granted. */
  readonly memoryLimit?: number;
}

/**
 * Where a task can start now. A fat task takes a whole worker, one of many takes a core. A session that has nothing running may
 * share a worker that is taken, so that a short query of one notebook does not wait for a long one of another.
 */
export function placeFor(task: TaskState, mayShare: boolean, state: SchedulerState): Placement | undefined {
  if (task.isAlone) return placeAlone(task, state);
  const isFat = task.stage.spec.tasks === 1;
  const threads = ({ cores }: WorkerState) => (isFat ? cores : 1);
  const worker =
    (isFat ? (idleHome(task, state) ?? lastIdle(state)) : firstFree(state)) ??
    (mayShare ? leastShared(state) : undefined);
  return worker && { worker, threads: threads(worker) };
}

/** The worker that is a task's home, when it has nothing to do. */
export function idleHome({ stage: { spec } }: TaskState, { workers, free }: SchedulerState): WorkerState | undefined {
  if (spec.home === undefined) return undefined;
  const home = [...workers.values()][spec.home % workers.size];
  return home && free.has(home) && home.running.size === 0 && !home.reservedFor ? home : undefined;
}

function firstFree(state: SchedulerState): WorkerState | undefined {
  for (const worker of state.free) if (!worker.reservedFor) return worker;
  return undefined;
}

/** The one that has just run: its caches are warm, and the others keep their memory down. */
function lastIdle(state: SchedulerState): WorkerState | undefined {
  let last: WorkerState | undefined;
  for (const worker of state.free) if (!worker.reservedFor && worker.running.size === 0) last = worker;
  return last;
}

/** Where none is idle, one is kept from taking more until it is. */
function placeAlone(task: TaskState, state: SchedulerState): Placement | undefined {
  let reserved: WorkerState | undefined;
  let quietest: WorkerState | undefined;
  for (const worker of state.workers.values()) {
    if (worker.reservedFor === task) reserved = worker;
    if (worker.reservedFor && worker.reservedFor !== task) continue;
    if (worker.running.size < (quietest?.running.size ?? Number.POSITIVE_INFINITY)) quietest = worker;
  }
  if (!quietest) return undefined;
  if (quietest.running.size > 0) {
    if (!reserved) quietest.reservedFor = task;
    return undefined;
  }
  if (reserved) reserved.reservedFor = undefined;
  return { worker: quietest, threads: quietest.cores, memoryLimit: quietest.memory * state.settings.memoryBoost };
}

function leastShared(state: SchedulerState): WorkerState | undefined {
  let best: WorkerState | undefined;
  let fewest = state.settings.maxTasksPerWorker;
  for (const worker of state.workers.values()) {
    if (worker.running.size >= fewest || worker.reservedFor || runsAlone(worker)) continue;
    best = worker;
    fewest = worker.running.size;
  }
  return best;
}

function runsAlone(worker: WorkerState): boolean {
  for (const { task } of worker.running.values()) if (task.isAlone) return true;
  return false;
}
