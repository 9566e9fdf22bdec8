import type { Stage } from "../../plan/physical";

/** What happened outside. The driver reports each event once, in the order in which it learnt of them. */
export type SchedulerEvent =
  | WorkerJoined
  | WorkerLost
  | JobSubmitted
  | JobCancelled
  | StagesPlanned
  | AttemptSucceeded
  | AttemptFailed
  | InputLost;

export interface WorkerJoined {
  readonly kind: "worker_joined";
  readonly workerId: number;
  readonly cores: number;
  /** Bytes that its DuckDB may use when nothing special is granted. */
  readonly memory: number;
}

export interface WorkerLost {
  readonly kind: "worker_lost";
  readonly workerId: number;
}

export interface JobSubmitted {
  readonly kind: "job_submitted";
  readonly jobId: string;
  /** Jobs of one group (a session) wait for one another; groups share the workers evenly. */
  readonly group: string;
  readonly stages: readonly StageSpec[];
  /** `spark.task.maxFailures`: attempts of one task, at most. */
  readonly maxFailures: number;
  /** What follows a stage waits, once it is complete, for `stages_planned`. */
  readonly isAdaptive?: boolean;
}

export type StageSpec = Pick<Stage, "id" | "dependsOn" | "tasks" | "isUnrepeatable" | "home">;

export interface JobCancelled {
  readonly kind: "job_cancelled";
  readonly jobId: string;
}

/** The answer to `stage_completed` of an adaptive job. `stages` take the place of all stages that have not begun. */
export interface StagesPlanned {
  readonly kind: "stages_planned";
  readonly jobId: string;
  readonly stageId: number;
  readonly stages?: readonly StageSpec[];
}

export interface AttemptSucceeded {
  readonly kind: "attempt_succeeded";
  readonly attempt: AttemptId;
}

/** `user`: the query's own fault. `memory`: out of it. `transient`: anything that another attempt may not meet. */
export interface AttemptFailed {
  readonly kind: "attempt_failed";
  readonly attempt: AttemptId;
  readonly reason: "user" | "transient" | "memory" | "cancelled";
  /** Handed back with `job_failed`; the scheduler does not look into it. */
  readonly cause: unknown;
}

/** The attempt could not read what other tasks of its job have written: these run again, then it does. */
export interface InputLost {
  readonly kind: "input_lost";
  readonly attempt: AttemptId;
  readonly lost: readonly LostOutput[];
  readonly cause: unknown;
}

export interface LostOutput {
  readonly stageId: number;
  readonly task: number;
  /** The attempt whose output was lost: of one that was made anew since there is nothing to do. */
  readonly attempt: number;
}

export interface AttemptId {
  readonly jobId: string;
  readonly stageId: number;
  /** 0-based place among the stage's tasks. */
  readonly task: number;
  /** 0-based. */
  readonly attempt: number;
}
