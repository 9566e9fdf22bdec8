import { create } from "@bufbuild/protobuf";
import {
  type ClusterStatusRequest,
  type ClusterStatusResponse,
  ClusterStatusResponseSchema,
} from "../../protocol/index";
import type { Driver } from "../driver";
import { sparkVersion } from "../version";

/** The whole cluster, every session in it: the caller holds the driver's token. */
export function clusterStatus(driver: Driver, _request: ClusterStatusRequest): ClusterStatusResponse {
  return create(ClusterStatusResponseSchema, {
    sparkVersion,
    pid: BigInt(process.pid),
    startedMs: BigInt(driver.startedMs),
    workers: driver.jobs.events.workers(),
    sessions: driver.sessions.all.map((session) => ({
      sessionId: session.id,
      userId: session.userId,
      operations: [...session.operations.values()].map((operation) => ({
        operationId: operation.id,
        state: operation.state,
        startedMs: BigInt(operation.startedMs),
        ...(operation.endedMs !== undefined && { endedMs: BigInt(operation.endedMs) }),
        tags: [...operation.options.tags],
      })),
    })),
  });
}
