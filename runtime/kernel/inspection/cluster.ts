import type { SparkSession } from "../../client/api";
import { ConnectClient } from "../../client/channel";
import { WorkerState } from "../../protocol";
import type { InspectionAnswerOf, InspectionRequestOf } from "../../protocol/inspection-messages";
import { statusOf } from "./inspect-service";

/** Of what the views themselves ask: nobody wants to see that run. */
export const inspectionTag = "sparknb-inspection";

/** The bundled driver tells of its workers and of what runs; a Spark elsewhere only that it is there. */
export async function cluster(spark: SparkSession): Promise<InspectionAnswerOf<"cluster">> {
  const { host, port } = spark.client.parameters;
  const known = { address: `${host}:${port}`, sessionId: spark.sessionId, sparkVersion: await spark.version() };
  const status = await statusOf(spark);
  if (!status) return known;
  const { workers, sessions } = status;
  return {
    ...known,
    workers: workers.map(({ id, pid, state, cores, memoryLimit, taskIds }) => ({
      ...{ id, cores, pid: Number(pid), memoryLimit: Number(memoryLimit), tasks: taskIds.length },
      isReady: state === WorkerState.READY,
    })),
    operations: sessions.flatMap(({ sessionId, operations }) =>
      operations
        .filter(({ state, tags }) => state === "running" && !tags.includes(inspectionTag))
        .map(({ operationId, startedMs, tags }) => ({ sessionId, operationId, startedAt: Number(startedMs), tags })),
    ),
  };
}

export async function cancelOperation(
  { client }: SparkSession,
  { sessionId, operationId }: InspectionRequestOf<"cancel">,
): Promise<InspectionAnswerOf<"cancel">> {
  const other = new ConnectClient(client.remote.replace(/;session_id=[^;]*/g, ""), { ...client.options, sessionId });
  try {
    return { isCancelled: (await other.interruptOperation(operationId)).includes(operationId) };
  } finally {
    await other.close();
  }
}
