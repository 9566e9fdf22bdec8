import { planQuery } from "../../engine/physical/index";
import type { PhysicalPlan } from "../../plan/physical";
import type { Plan } from "../../plan/resolved/index";
import type { Driver } from "../driver";
import { withPlace } from "../error/with-place";
import type { Job, JobResult } from "../jobs/job";
import type { Session } from "../session/session";
import { optimized } from "./optimized";
import { planSettings } from "./plan-settings";
import { widenOnOverflow } from "./widen-on-overflow";

export type RunOptions = Pick<Job, "onBatch" | "onProgress" | "onFreed" | "signal" | "operationId"> &
  Partial<Pick<Job, "maxFailures">>;

/** Optimises, plans and runs a resolved plan. After a decimal overflow it runs once more with every step in Spark's full width. */
export async function runQuery(driver: Driver, session: Session, plan: Plan, options: RunOptions): Promise<JobResult> {
  try {
    return await runOptimized(driver, session, plan, options);
  } catch (error) {
    throw withPlace(error, plan);
  }
}

function runOptimized(driver: Driver, session: Session, plan: Plan, options: RunOptions): Promise<JobResult> {
  const settings = planSettings(session);
  const toRun = optimized(plan, settings);
  return widenOnOverflow((wideDecimals) =>
    runPhysical(driver, session, planQuery(toRun, { ...settings, wideDecimals }), options),
  );
}

export function runPhysical(
  driver: Driver,
  session: Session,
  plan: PhysicalPlan,
  options: RunOptions,
): Promise<JobResult> {
  const { config } = session;
  return driver.jobs.run({
    plan,
    sessionId: session.id,
    timeZone: config.get("spark.sql.session.timeZone"),
    maxBatchRows: config.number("spark.sql.execution.arrow.maxRecordsPerBatch") || 65_536,
    maxBatchBytes: 4 * 1024 * 1024,
    maxFailures: config.number("spark.task.maxFailures") ?? 4,
    shuffleFolder: driver.shuffleFolder,
    localData: (key) => driver.localData.paths(key),
    ...options,
  });
}
