import { create } from "@bufbuild/protobuf";
import { explainPlan } from "../../plan/resolved/index";
import {
  type ClusterStatusRequest,
  type ClusterStatusResponse,
  ClusterStatusResponseSchema,
} from "../../protocol/index";
import { describeLevel } from "../cache/storage-level";
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
      cached: session.cache.all.map(({ plan, level, state, stored }) => ({
        plan: explainPlan(plan),
        storageLevel: describeLevel(level),
        state,
        ...(stored && {
          rows: BigInt(stored.rows),
          bytes: BigInt(stored.files.reduce((sum, { bytes }) => sum + bytes, 0)),
        }),
      })),
      operations: [...session.operations.values()].map((operation) => ({
        operationId: operation.id,
        state: operation.state,
        startedMs: BigInt(operation.profile.startedMs),
        ...(operation.profile.endedMs !== undefined && { endedMs: BigInt(operation.profile.endedMs) }),
        tags: [...operation.options.tags],
      })),
    })),
  });
}
