import type { AttemptId, StageSpec } from "./event";
import type { TaskQueue } from "./task-queue";

export interface SchedulerSettings {
  /** How many tasks may share a worker when sessions outnumber workers. */
  readonly maxTasksPerWorker: number;
  /** Times its usual memory that a worker grants to a task that ran out of it and runs alone. */
  readonly memoryBoost: number;
}

export const defaultSettings: SchedulerSettings = { maxTasksPerWorker: 4, memoryBoost: 2 };

/** Everything the scheduler knows. Only `step` writes to it. */
export interface SchedulerState {
  readonly settings: SchedulerSettings;
  readonly workers: Map<number, WorkerState>;
  /** Workers with a core left, the one served longest ago first. */
  readonly free: Set<WorkerState>;
  readonly jobs: Map<string, JobState>;
  readonly groups: Map<string, GroupState>;
  /** Attempts begun so far: the time by which groups take turns. */
  turn: number;
}

export interface WorkerState {
  readonly id: number;
  readonly cores: number;
  readonly memory: number;
  readonly running: Map<string, RunningAttempt>;
  busyCores: number;
  /** Takes nothing else until this task could start on it. */
  reservedFor: TaskState | undefined;
}

export interface RunningAttempt {
  readonly id: AttemptId;
  readonly worker: WorkerState;
  readonly job: JobState;
  readonly task: TaskState;
  readonly threads: number;
}

export interface GroupState {
  /** In the order of their arrival. */
  readonly jobs: Set<JobState>;
  busyCores: number;
  /** When it last got a core; -1: never. */
  lastTurn: number;
}

export interface JobState {
  readonly id: string;
  readonly group: string;
  readonly maxFailures: number;
  readonly isAdaptive: boolean;
  readonly stages: Map<number, StageState>;
  /** Stages that are not complete. */
  unfinished: number;
  /** Tasks whose inputs are there. */
  readonly ready: TaskQueue;
  readonly running: Map<string, RunningAttempt>;
}

export interface StageState {
  readonly spec: StageSpec;
  readonly waitsFor: Set<number>;
  /** Made when the stage opens; undefined until then. */
  tasks: readonly TaskState[] | undefined;
  remaining: number;
  /** Tasks of other stages that need this one to be complete again. */
  readonly awaiting: Set<TaskState>;
  /** In an adaptive job: `waiting` between its first completion and the answer to it. */
  planning: "ahead" | "waiting" | "done";
}

export interface TaskState {
  readonly stage: StageState;
  readonly index: number;
  /** Attempts begun. */
  attempts: number;
  failures: number;
  /** The attempt whose output counts. */
  done: number | undefined;
  /** Ran out of memory: needs a worker for itself. */
  isAlone: boolean;
}

export function createScheduler(settings: SchedulerSettings = defaultSettings): SchedulerState {
  return { settings, workers: new Map(), free: new Set(), jobs: new Map(), groups: new Map(), turn: 0 };
}

export const attemptKey = ({ jobId, stageId, task, attempt }: AttemptId) => `${jobId}/${stageId}/${task}/${attempt}`;
