/** What a cell's run did on the cluster, as plain data: the kernel tells it, the plan panel shows it, a `.sparkplan` file keeps it. */
export interface CellProfile {
  readonly version: 1;
  readonly executionId: string;
  readonly sparkVersion: string;
  readonly language: "sparkts" | "sparksql" | "python";
  /** As it ran. */
  readonly code: string;
  /** Counted from 1, when it ran. */
  readonly cellIndex: number;
  /** In the order in which they began. */
  readonly queries: readonly QueryRun[];
}

/** One run of stages: what a cell asked for, or what Spark needs first (a cached relation, values to pivot by). */
export interface QueryRun {
  readonly sessionId: string;
  readonly operationId: string;
  /** query, show, write, observe, checkpoint, cache, analysis */
  readonly purpose: string;
  readonly state: QueryState;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt?: number;
  /** As it was written; absent in files of earlier versions. */
  readonly parsed?: readonly PlanStep[];
  readonly analyzed: readonly PlanStep[];
  readonly optimized: readonly PlanStep[];
  /** What `explain("extended")` says of it, where the server tells no plans of what it ran. */
  readonly explained?: string;
  readonly initialStages: readonly StagePlan[];
  readonly stages: readonly StageRun[];
  /** What adaptive execution changed and why, a sentence each. */
  readonly changes: readonly string[];
  /** Each before those below it; empty until a task has ended. */
  readonly operators: readonly OperatorRun[];
  readonly failure?: QueryFailure;
  /** What the server does not tell, where it is a Spark of another make. */
  readonly missing: readonly MissingFact[];
}

/** Why a query failed. */
export interface QueryFailure {
  readonly message: string;
  /** Of `optimized`: the node whose expression it came from. */
  readonly step?: number;
  readonly place?: SourcePlace;
}

export type QueryState = "running" | "succeeded" | "failed" | "cancelled";
export type MissingFact = "plans" | "stages" | "attempts" | "changes" | "times" | "places";

export interface PlanStep {
  readonly id: number;
  readonly parent?: number;
  readonly kind: string;
  /** As Spark prints it. */
  readonly text: string;
  readonly place?: SourcePlace;
}

/** Where something was written. */
export type SourcePlace =
  | {
      readonly kind: "call";
      readonly cellIndex: number;
      readonly line: number;
      readonly column: number;
      readonly name: string;
    }
  /** Characters of an SQL text: the end is exclusive. */
  | { readonly kind: "sql"; readonly text: string; readonly start: number; readonly end: number };

export interface StagePlan {
  readonly id: number;
  readonly name: string;
  readonly dependsOn: readonly number[];
  readonly tasks: number;
  /** As the workers get it. */
  readonly sql: string;
  readonly estimatedInputBytes: number;
}

export interface StageRun extends StagePlan {
  readonly state: "waiting" | "running" | "done";
  readonly completedTasks: number;
  readonly runningTasks: number;
  readonly failedAttempts: number;
  readonly rows?: number;
  readonly bytesWritten?: number;
  /** Of operators, of all threads. */
  readonly cpuMs?: number;
  /** Processor time of the workers that no operator has. */
  readonly outsideMs?: number;
  readonly peakMemoryBytes?: number;
  readonly spilledBytes?: number;
  readonly inputBytesRead: number;
  readonly attempts: readonly AttemptRun[];
}

export interface AttemptRun {
  readonly task: number;
  readonly attempt: number;
  readonly workerId: number;
  /** running, done, failed, cancelled or lost */
  readonly outcome: string;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly threads: number;
  readonly rows: number;
  readonly cpuMs?: number;
  readonly peakMemoryBytes?: number;
  readonly spilledBytes?: number;
  readonly message?: string;
}

export interface TaskSpread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export interface OperatorRun {
  readonly id: number;
  readonly parent?: number;
  readonly stageId?: number;
  /** Spark's name. */
  readonly name: string;
  readonly details: Readonly<Record<string, string>>;
  readonly rows?: number;
  readonly estimatedRows?: number;
  /** Of all threads. */
  readonly ownMs?: number;
  /** Of the rows that it gave. */
  readonly bytes?: number;
  readonly tasks?: number;
  readonly taskMs?: TaskSpread;
  readonly taskRows?: TaskSpread;
  /** Ids in `optimized`. */
  readonly planNodes: readonly number[];
  readonly files?: FilesRead;
  /** What else the server measured of it, by the server's own names. */
  readonly metrics?: readonly OperatorMetric[];
}

export interface OperatorMetric {
  readonly name: string;
  readonly value: number;
  readonly unit: "count" | "bytes" | "milliseconds";
}

export interface FilesRead {
  readonly count: number;
  readonly bytes: number;
  readonly prunedCount?: number;
  readonly prunedBytes?: number;
  /** Of Parquet files, where each was looked at once. */
  readonly rowGroups?: number;
  /** The others were left out by their statistics, or as no more rows were asked for. */
  readonly rowGroupsRead?: number;
}
