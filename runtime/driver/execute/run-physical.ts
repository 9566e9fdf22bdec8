import type { PhysicalPlan } from "../../plan/physical";
import type { Driver } from "../driver";
import type { Job, JobResult } from "../jobs/job";
import type { JobPlans } from "../profile/job-profile";
import type { OperationProfile } from "../profile/operation-profile";
import type { Session } from "../session/session";
import { functionRuntime } from "./function-runtime";

export interface RunOptions
  extends Pick<Job, "onBatch" | "onFreed" | "signal" | "operationId">,
    Partial<Pick<Job, "maxFailures" | "replan">> {
  /** Of the operation that the job is run for; absent: nobody looks. */
  readonly profile?: OperationProfile;
  /** `query`, `write`, … as inspection tells it. */
  readonly purpose?: string;
  /** The plans that the job comes from. */
  readonly plans?: JobPlans;
}

export function runPhysical(
  driver: Driver,
  session: Session,
  plan: PhysicalPlan,
  options: RunOptions,
): Promise<JobResult> {
  const { config } = session;
  const { profile, purpose = "analysis", plans, ...rest } = options;
  return driver.jobs.run({
    plan,
    sessionId: session.id,
    timeZone: config.get("spark.sql.session.timeZone"),
    maxBatchRows: config.number("spark.sql.execution.arrow.maxRecordsPerBatch") || 65_536,
    maxBatchBytes: 4 * 1024 * 1024,
    maxFailures: config.number("spark.task.maxFailures") ?? 4,
    shuffleFolder: driver.shuffleFolder,
    functions: () => functionRuntime(session),
    localData: (key) => driver.localData.paths(key),
    ...(profile && { profile: profile.job(purpose, plans) }),
    ...rest,
  });
}
