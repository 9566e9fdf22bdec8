import { join } from "node:path";
import type { PartitionSlice, ShuffleInput, StageInput } from "../../plan/physical";
import type { RunTask, TaskInput, TaskOutput } from "../../protocol/index";
import { toJson } from "../../types/index";
import { attemptCredit } from "./attempt-output";
import type { RunningAttempt } from "./attempts";
import { taskText } from "./task-text";

/** The message that starts an attempt. */
export function taskMessage(
  { id, taskId, job, texts }: Pick<RunningAttempt, "id" | "taskId" | "job" | "texts">,
  threads: number,
  memoryLimit: number | undefined,
): RunTask {
  const stage = job.stage(id.stageId);
  const { text, place } = taskText(stage, id.task);

  const input = (one: StageInput): TaskInput => {
    if (one.kind === "external") return one;
    const { name, columns } = one;
    if (one.kind === "local_data")
      return { kind: "arrow", name, key: one.key, paths: job.job.localData(one.key), columns };
    const { output } = job.stage(one.stageId);
    const isPartitioned = output.kind === "shuffle" && output.isPartitioned;
    const files = job.shuffles.find(one.stageId, isPartitioned, sliceOf(one.reads, place));
    return { kind: "shuffle", name, columns, files };
  };

  const output = (): TaskOutput => {
    const { timeZone, maxBatchRows, maxBatchBytes, plan } = job.job;
    switch (stage.output.kind) {
      case "statement":
        return { kind: "statement" };
      case "shuffle": {
        const folder = job.shuffles.folderOf(id.stageId, id.task, id.attempt);
        return { kind: "shuffle", folder, isPartitioned: stage.output.isPartitioned };
      }
      case "blocks":
        return { ...stage.output, folder: join(stage.output.folder, String(id.attempt)) };
      case "rows":
        return {
          kind: "arrow",
          schema: toJson(plan.schema),
          timeZone,
          maxBatchRows,
          maxBatchBytes,
          credit: attemptCredit,
          isStreaming: !stage.isSmall,
        };
    }
  };

  return {
    kind: "run",
    taskId,
    attempt: id.attempt,
    inputs: text.inputs.map(input),
    sql: text.sql,
    output: output(),
    threads,
    ...(memoryLimit !== undefined && { memoryLimit }),
    settings: {},
    hasProfileTexts: texts.areWanted,
    ...(text.inputs.some(({ kind }) => kind === "external") && { functions: job.job.functions() }),
  };
}

function sliceOf(reads: ShuffleInput["reads"], place: number): PartitionSlice | undefined {
  if (reads === "all") return undefined;
  return reads === "partition" ? { from: place, to: place + 1 } : reads[place];
}
