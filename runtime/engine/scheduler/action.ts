import type { AttemptId } from "./event";

/** What the driver is to do, in order. */
export type SchedulerAction = RunAttempt | CancelAttempt | StageCompleted | JobSucceeded | JobFailed;

export interface RunAttempt {
  readonly kind: "run_attempt";
  readonly workerId: number;
  readonly attempt: AttemptId;
  /** Cores granted. */
  readonly threads: number;
  /** Bytes; absent: the worker's own limit. */
  readonly memoryLimit?: number;
}

/** Its end need not be reported: the scheduler has forgotten the attempt. */
export interface CancelAttempt {
  readonly kind: "cancel_attempt";
  readonly workerId: number;
  readonly attempt: AttemptId;
}

export interface StageCompleted {
  readonly kind: "stage_completed";
  readonly jobId: string;
  readonly stageId: number;
}

export interface JobSucceeded {
  readonly kind: "job_succeeded";
  readonly jobId: string;
}

/** `cause` is that of the failure that ended the job; a lost worker has `{ workerLost: id }`. */
export interface JobFailed {
  readonly kind: "job_failed";
  readonly jobId: string;
  readonly cause: unknown;
}
