import type { PhysicalPlan, Replan } from "../../plan/physical";
import type { FunctionRuntime, WrittenFile } from "../../protocol/index";
import type { JobProfile } from "../profile/job-profile";

/** A physical plan to be run for one operation. */
export interface Job {
  readonly plan: PhysicalPlan;
  /** Absent: the plan stays as it is. */
  readonly replan?: Replan;
  /** Where its course is written down. */
  readonly profile?: JobProfile;
  readonly operationId: string;
  readonly sessionId: string;
  /** Named in TIMESTAMP's Arrow type. */
  readonly timeZone: string;
  readonly maxBatchRows: number;
  readonly maxBatchBytes: number;
  /** `spark.task.maxFailures`. */
  readonly maxFailures: number;
  /** Folder for the job's shuffle files: `<folder>/<job>-…`. */
  readonly shuffleFolder: string;
  /** Files of the session's local data, by key. */
  readonly localData: (key: string) => readonly string[];
  /** For plans that call functions of the user. */
  readonly functions: () => FunctionRuntime;
  readonly signal?: AbortSignal;
  /** One complete Arrow IPC stream. */
  readonly onBatch?: (rows: number, stream: Uint8Array) => void;
  /** Takes a listener for the bytes that the client has released: workers wait for them once their credit is spent. */
  readonly onFreed?: (listener: (bytes: number) => void) => void;
}

export interface JobResult {
  readonly rows: number;
  /** What its tasks have left for later jobs: blocks. */
  readonly files: readonly WrittenFile[];
}
