import { type Plan, schemaOf } from "../../plan/resolved/index";
import type { JobResult } from "../jobs/job";
import type { JobPlans } from "../profile/job-profile";
import { emptyStream } from "../result/empty-stream";
import type { Session } from "../session/session";
import type { RunOptions } from "./run-physical";

/** Whether a plan says by itself that it has no rows, as most commands' answers do. */
export const isWithoutRows = (plan: Plan): boolean =>
  (plan.kind === "LocalRows" && plan.rows.length === 0) || (plan.kind === "LocalData" && plan.rowCount === 0);

/** The answer of such a plan. No worker is asked. */
export async function answerWithoutRows(
  session: Session,
  plans: JobPlans,
  { profile, purpose = "analysis", onBatch }: RunOptions,
): Promise<JobResult> {
  const job = profile?.job(purpose, plans);
  const timeZone = session.config.get("spark.sql.session.timeZone");
  onBatch?.(0, await emptyStream(schemaOf(plans.analyzed), timeZone));
  job?.ended();
  return { rows: 0, files: [] };
}
