import { create } from "@bufbuild/protobuf";
import type { SparkSession } from "../../client/api";
import { GrpcChannel } from "../../client/channel/grpc-channel";
import {
  ClusterStatusRequestSchema,
  type ClusterStatusResponse,
  FindOperationsRequestSchema,
  grpcService,
  InspectService,
  type OperationDetail,
  OperationRequestSchema,
} from "../../protocol";

const { clusterStatus, findOperations, getOperation } = grpcService(InspectService);
const deadlineMs = 5_000;

/** Asks the bundled driver what no Spark elsewhere tells. @returns undefined where there is no answer */
async function asking<T>({ client }: SparkSession, ask: (channel: GrpcChannel) => Promise<T>): Promise<T | undefined> {
  const channel = new GrpcChannel(client.parameters);
  try {
    return await ask(channel);
  } catch {
    return undefined; // not ours
  } finally {
    channel.close();
  }
}

export const statusOf = (spark: SparkSession): Promise<ClusterStatusResponse | undefined> =>
  asking(spark, (channel) => channel.unary(clusterStatus, create(ClusterStatusRequestSchema), { deadlineMs }));

/** Ids of the session's operations that carry a tag. */
export async function taggedOperations(spark: SparkSession, tag: string): Promise<readonly string[] | undefined> {
  const request = create(FindOperationsRequestSchema, { sessionId: spark.sessionId, tag });
  const answer = await asking(spark, (channel) => channel.unary(findOperations, request, { deadlineMs }));
  return answer?.operationIds;
}

/** What operations did, as far as the driver remembers them. */
export async function operationsOf(
  spark: SparkSession,
  ids: readonly string[],
  withAttempts: boolean,
): Promise<OperationDetail[]> {
  const { sessionId } = spark;
  const found = await asking(spark, async (channel) => {
    const details: OperationDetail[] = [];
    for (const operationId of ids) {
      const request = create(OperationRequestSchema, { sessionId, operationId, withAttempts });
      details.push(await channel.unary(getOperation, request, { deadlineMs }));
    }
    return details;
  });
  return found ?? [];
}
