import { randomUUID } from "node:crypto";
import { isSpread, planWriteStages, queryText } from "../../engine/physical/index";
import {
  abortWrite,
  commitWrite,
  type PlanWriteRequest,
  planWrite,
  prepareWrite,
  removeUnfinished,
  type WritePlan,
} from "../../engine/sources/index";
import { SparkError } from "../../errors/index";
import type { StageText } from "../../plan/physical";
import { type Plan, schemaOf } from "../../plan/resolved/index";
import { structType } from "../../types/index";
import { withCache } from "../cache/with-cache";
import { withPlace } from "../error/with-place";
import { localFiles } from "../facts/local-files";
import type { JobPlans } from "../profile/job-profile";
import type { Execution } from "./execution";
import { optimized } from "./optimized";
import { planSettings } from "./plan-settings";
import { runOptions } from "./run-options";
import { runPhysical } from "./run-physical";
import { statementPlan } from "./statement-plan";
import { widenOnOverflow } from "./widen-on-overflow";

export type WriteTarget = Pick<
  PlanWriteRequest,
  "format" | "options" | "mode" | "partitionBy" | "path" | "overwritesPartitions"
>;

type Commit = (write: WritePlan) => Promise<void>;

/**
 * Writes the rows of a resolved plan into a folder beside the target and commits it when all of them are there. A failed write leaves the
 * target as it was.
 */
export async function runWrite(
  execution: Execution,
  analyzed: Plan,
  target: WriteTarget,
  commit: Commit = (write) => commitWrite(write, localFiles),
): Promise<void> {
  const { driver, session } = execution;
  try {
    await withCache(driver, session, analyzed, runOptions(execution, "write"), async (cached, given) => {
      const settings = planSettings(session);
      const plans = { analyzed, optimized: await optimized(driver, session, cached, settings, given.signal) };
      return widenOnOverflow((wideDecimals) => writeOnce(execution, target, plans, wideDecimals, commit));
    });
    for (const one of driver.sessions.all) await one.cache.invalidate(target.path);
  } catch (error) {
    throw withPlace(error, analyzed);
  }
}

async function writeOnce(
  execution: Execution,
  target: WriteTarget,
  plans: JobPlans,
  wideDecimals: boolean,
  commit: Commit,
): Promise<void> {
  const plan = plans.optimized;
  const { driver, session } = execution;
  const write = planWrite({
    ...target,
    schema: schemaOf(plan),
    jobId: randomUUID(),
    timeZone: session.config.get("spark.sql.session.timeZone"),
  });
  if (!(await prepareWrite(write, localFiles))) return;
  const settings = { ...planSettings(session), wideDecimals };
  try {
    const stages =
      target.partitionBy.length > 0
        ? undefined
        : planWriteStages(plan, settings, isSpread(plan, settings), (query, task) => write.statement(query, task));
    if (stages) {
      await runPhysical(
        driver,
        session,
        { stages, schema: structType([]) },
        { ...runOptions(execution, "write"), plans },
      );
      await removeUnfinished(write, localFiles);
    } else await fill(execution, write, queryText(plan, settings), plans);
    await commit(write);
  } catch (error) {
    await abortWrite(write, localFiles);
    throw error;
  }
}

/** Runs the statement; again, in an empty folder, when its worker was lost. */
async function fill(
  execution: Execution,
  write: WritePlan,
  { sql, inputs }: StageText,
  plans: JobPlans,
): Promise<void> {
  const { driver, session } = execution;
  const attempts = session.config.number("spark.task.maxFailures") ?? 4;
  const statement = statementPlan("WriteFiles", write.statement(sql, 0), inputs);
  for (let attempt = 1; ; attempt++) {
    try {
      await runPhysical(driver, session, statement, { ...runOptions(execution, "write"), plans, maxFailures: 1 });
      return;
    } catch (error) {
      const wasLost = error instanceof SparkError && error.condition === "INTERNAL_ERROR_EXECUTOR";
      if (!wasLost || attempt === attempts) throw error;
      await localFiles.remove(write.staging);
      await localFiles.makeFolder(write.staging);
    }
  }
}
