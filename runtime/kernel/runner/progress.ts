import type { Progress } from "../../client/api";
import type { ProgressParams } from "../../protocol/kernel-messages";

export const toProgressParams = ({ stages, inflightTasks }: Progress): Omit<ProgressParams, "executionId"> => ({
  inflightTasks,
  stages: stages.map((stage) => ({
    id: Number(stage.stageId),
    tasks: Number(stage.numTasks),
    completedTasks: Number(stage.numCompletedTasks),
    inputBytes: Number(stage.inputBytesRead),
    isDone: stage.done,
  })),
});
