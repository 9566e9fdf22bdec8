import { create, fromBinary } from "@bufbuild/protobuf";
import type { OperationNews, Progress } from "../../client/api";
import {
  ExecutePlanResponse_ExecutionProgress_StageInfoSchema,
  ExecutePlanResponse_MetricsSchema,
  PlanSchema,
} from "../../protocol";
import type { HostMessage } from "./host-messages";

/** What PySpark's client tells of its plans, as our own client tells it; undefined for other messages. */
export function operationNews(message: HostMessage): readonly (OperationNews | Progress)[] | undefined {
  switch (message.kind) {
    case "progress": {
      const { operationId, inflightTasks, isDone } = message;
      const stages = message.stages.map((stage) =>
        create(ExecutePlanResponse_ExecutionProgress_StageInfoSchema, {
          stageId: BigInt(stage.id),
          numTasks: BigInt(stage.tasks),
          numCompletedTasks: BigInt(stage.completedTasks),
          inputBytesRead: BigInt(stage.inputBytes),
          done: stage.isDone,
        }),
      );
      return [{ operationId, stages, inflightTasks, done: isDone }];
    }
    case "operationBegun": {
      const { operationId, plan } = message;
      return [{ kind: "begun", operationId, plan: fromBinary(PlanSchema, Buffer.from(plan, "base64")) }];
    }
    case "operationEnded": {
      const { operationId, state } = message;
      const { metrics } = fromBinary(ExecutePlanResponse_MetricsSchema, Buffer.from(message.metrics, "base64"));
      return [
        { kind: "metrics", operationId, metrics },
        { kind: "ended", operationId, state },
      ];
    }
    default:
      return undefined;
  }
}
