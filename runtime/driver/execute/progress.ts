import type { JobProgress } from "../jobs/job";
import type { Operation } from "../operation/operation";

/** ExecutionProgress as Spark sends it: all stages known so far. */
export function sendProgress(operation: Operation, { stages, inflightTasks }: JobProgress): void {
  operation.send({
    responseType: {
      case: "executionProgress",
      value: {
        numInflightTasks: BigInt(inflightTasks),
        stages: stages.map((stage) => ({
          stageId: BigInt(stage.stageId),
          numTasks: BigInt(stage.tasks),
          numCompletedTasks: BigInt(stage.completedTasks),
          inputBytesRead: BigInt(stage.inputBytes),
          done: stage.isDone,
        })),
      },
    },
  });
}
