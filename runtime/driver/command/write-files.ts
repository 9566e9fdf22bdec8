import { randomUUID } from "node:crypto";
import { optimize } from "../../engine/optimizer/index";
import { queryText } from "../../engine/physical/index";
import { abortWrite, commitWrite, planWrite, prepareWrite, type WritePlan } from "../../engine/sources/index";
import { SparkError } from "../../errors/index";
import type { StageInput } from "../../plan/physical";
import { type Plan, schemaOf } from "../../plan/resolved/index";
import type { WriteFiles } from "../../plan/unresolved/index";
import { analyzePlan } from "../analysis/analyze";
import { unsupported } from "../error/unsupported";
import { withPlace } from "../error/with-place";
import type { Execution } from "../execute/execution";
import { observed } from "../execute/observed";
import { planSettings } from "../execute/plan-settings";
import { sendProgress } from "../execute/progress";
import { runPhysical } from "../execute/run-query";
import { statementPlan } from "../execute/statement-plan";
import { widenOnOverflow } from "../execute/widen-on-overflow";
import { absolutePath, localFiles } from "../facts/local-files";

/** `df.write.save(path)`: into a folder beside the target, moved into place when all of it is there. A failed write leaves the target as it was. */
export async function writeFiles(execution: Execution, command: WriteFiles): Promise<undefined> {
  const { driver, session, operation } = execution;
  if (command.bucketBy) throw unsupported("DataFrameWriter.bucketBy with a path");
  if (command.path === undefined) throw unsupported("DataFrameWriter.save without a path");
  const analyzed = await analyzePlan(driver, session, command.plan, operation.signal);
  await observed(execution, analyzed, (plan) => write(execution, command, command.path!, plan));
}

async function write(execution: Execution, command: WriteFiles, path: string, analyzed: Plan): Promise<void> {
  const plan = optimize(analyzed);
  try {
    await widenOnOverflow((wideDecimals) => writeOnce(execution, command, path, plan, wideDecimals));
  } catch (error) {
    throw withPlace(error, analyzed);
  }
}

async function writeOnce(
  execution: Execution,
  command: WriteFiles,
  path: string,
  plan: Plan,
  wideDecimals: boolean,
): Promise<void> {
  const { config } = execution.session;
  const { sql, inputs } = queryText(plan, { ...planSettings(execution.session), wideDecimals });
  const write = planWrite({
    format: command.format ?? config.get("spark.sql.sources.default"),
    options: command.options,
    mode: command.mode,
    partitionBy: command.partitionBy,
    path: absolutePath(path, config),
    query: sql,
    schema: schemaOf(plan),
    jobId: randomUUID(),
    timeZone: config.get("spark.sql.session.timeZone"),
    overwritesPartitions: config.get("spark.sql.sources.partitionOverwriteMode").toLowerCase() === "dynamic",
  });
  if (!(await prepareWrite(write, localFiles))) return;
  try {
    await fill(execution, write, inputs);
    await commitWrite(write, localFiles);
  } catch (error) {
    await abortWrite(write, localFiles);
    throw error;
  }
}

/** Runs the statement; again, in an empty folder, when its worker was lost. */
async function fill(execution: Execution, write: WritePlan, inputs: readonly StageInput[]): Promise<void> {
  const { driver, session, operation } = execution;
  const attempts = session.config.number("spark.task.maxFailures") ?? 4;
  for (let attempt = 1; ; attempt++) {
    try {
      await runPhysical(driver, session, statementPlan("WriteFiles", write.statement, inputs), {
        operationId: operation.id,
        signal: operation.signal,
        maxFailures: 1,
        onProgress: (progress) => sendProgress(operation, progress),
      });
      return;
    } catch (error) {
      const wasLost = error instanceof SparkError && error.condition === "INTERNAL_ERROR_EXECUTOR";
      if (!wasLost || attempt === attempts) throw error;
      await localFiles.remove(write.staging);
      await localFiles.makeFolder(write.staging);
    }
  }
}
