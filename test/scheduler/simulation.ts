import {
  type AttemptId,
  createScheduler,
  type SchedulerAction,
  type SchedulerEvent,
  step,
} from "../../runtime/engine/scheduler/index";

export interface SimulationSize {
  readonly workers: number;
  readonly tasks: number;
}

export interface SimulationResult {
  /** In the end, by its own books. */
  readonly isIdle: boolean;
  readonly attempts: number;
  readonly elapsedMs: number;
  readonly ended: ReadonlyMap<string, "succeeded" | "failed">;
  /** Attempts that ran at once, at most, per session. */
  readonly peaks: ReadonlyMap<string, number>;
}

const coresPerWorker = 4;
const sessions = 10;
const jobsPerSession = 2;

/**
 * A cluster without processes: sessions submit jobs of a wide stage, another one as wide and a last task; attempts end in an order that is
 * random but the same for a seed, one in 200 of them badly, and one in 2,000 takes its worker along.
 */
export function simulate({ workers, tasks }: SimulationSize, seed = 1): SimulationResult {
  const state = createScheduler();
  const random = generator(seed);
  const running: { readonly attempt: AttemptId; readonly workerId: number }[] = [];
  const places = new Map<string, number>();
  const ended = new Map<string, "succeeded" | "failed">();
  const active = new Map<string, number>();
  const peaks = new Map<string, number>();
  let attempts = 0;
  let nextWorker = workers;

  const remove = (place: number) => {
    const gone = running[place]!;
    const last = running.pop()!;
    places.delete(keyOf(gone.attempt));
    active.set(sessionOf(gone.attempt), active.get(sessionOf(gone.attempt))! - 1);
    if (last === gone) return gone;
    running[place] = last;
    places.set(keyOf(last.attempt), place);
    return gone;
  };
  const act = (action: SchedulerAction) => {
    if (action.kind === "run_attempt") {
      attempts++;
      places.set(keyOf(action.attempt), running.length);
      running.push({ attempt: action.attempt, workerId: action.workerId });
      const session = sessionOf(action.attempt);
      const now = (active.get(session) ?? 0) + 1;
      active.set(session, now);
      peaks.set(session, Math.max(peaks.get(session) ?? 0, now));
    } else if (action.kind === "cancel_attempt") remove(places.get(keyOf(action.attempt))!);
    else if (action.kind === "job_succeeded") ended.set(action.jobId, "succeeded");
    else if (action.kind === "job_failed") ended.set(action.jobId, "failed");
  };
  const tell = (event: SchedulerEvent) => {
    for (const action of step(state, event)) act(action);
  };

  const started = performance.now();
  const join = (workerId: number) => tell({ kind: "worker_joined", workerId, cores: coresPerWorker, memory: 1e9 });
  for (let workerId = 0; workerId < workers; workerId++) join(workerId);
  const width = Math.floor(tasks / (sessions * jobsPerSession * 2));
  for (let job = 0; job < sessions * jobsPerSession; job++) {
    const stages = [
      { id: 0, tasks: width, dependsOn: [] },
      { id: 1, tasks: width, dependsOn: [0] },
      { id: 2, tasks: 1, dependsOn: [1] },
    ];
    const group = `s${job % sessions}`;
    tell({ kind: "job_submitted", jobId: `${group}.${job}`, group, stages, maxFailures: 10 });
  }
  while (running.length > 0) {
    const place = Math.floor(random() * running.length);
    const { attempt, workerId } = running[place]!;
    const luck = random();
    if (luck < 0.0005) {
      for (let at = running.length - 1; at >= 0; at--) if (running[at]!.workerId === workerId) remove(at);
      tell({ kind: "worker_lost", workerId });
      join(nextWorker++);
    } else if (luck < 0.005) {
      remove(place);
      tell({ kind: "attempt_failed", attempt, reason: "transient", cause: "luck" });
    } else {
      remove(place);
      tell({ kind: "attempt_succeeded", attempt });
    }
  }
  const idle = [...state.workers.values()].filter((worker) => worker.busyCores === 0 && worker.running.size === 0);
  const isIdle = idle.length === state.workers.size;
  return { isIdle, attempts, elapsedMs: performance.now() - started, ended, peaks };
}

const keyOf = ({ jobId, stageId, task, attempt }: AttemptId) => `${jobId}/${stageId}/${task}/${attempt}`;
const sessionOf = ({ jobId }: AttemptId) => jobId.split(".")[0]!;

/** Numbers in 0…1 that are the same for a seed. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
