import { randomUUID } from "node:crypto";
import type { ServerWritableStream } from "@grpc/grpc-js";
import type { ExecutePlanRequest, ExecutePlanResponse } from "../../protocol/index";
import type { Driver } from "../driver";
import { asSparkError } from "../error/as-spark-error";
import { execute } from "../execute/execute";
import { Operation } from "../operation/operation";
import { streamResponses } from "../operation/stream-responses";
import { sessionOf } from "./call-context";
import type { Fail } from "./handle";

export function executePlan(
  driver: Driver,
  call: ServerWritableStream<ExecutePlanRequest, ExecutePlanResponse>,
  fail: Fail,
): void {
  const { request } = call;
  const session = sessionOf(driver, request);
  const operation = new Operation({
    id: request.operationId ?? randomUUID(),
    sessionId: session.id,
    serverSideSessionId: session.serverSideId,
    tags: request.tags,
    ...optionsOf(request),
  });
  session.add(operation);
  driver.profiles.add(operation.profile);
  streamResponses(call, operation, 0, fail);
  execute({ driver, session, operation }, request.plan)
    .then(() => operation.succeed())
    .catch((error) => operation.fail(asSparkError(error)))
    .finally(() => {
      session.noteEnd(operation);
      if (!operation.options.isReattachable) session.operations.delete(operation.id);
    });
}

function optionsOf({ requestOptions }: ExecutePlanRequest) {
  let isReattachable = false;
  let allowsChunking = false;
  let preferredChunkBytes: number | undefined;
  for (const { requestOption: option } of requestOptions) {
    if (option.case === "reattachOptions") isReattachable = option.value.reattachable;
    if (option.case === "resultChunkingOptions") {
      allowsChunking = option.value.allowArrowBatchChunking;
      if (option.value.preferredArrowChunkSize) preferredChunkBytes = Number(option.value.preferredArrowChunkSize);
    }
  }
  return { isReattachable, allowsChunking, ...(preferredChunkBytes && { preferredChunkBytes }) };
}
