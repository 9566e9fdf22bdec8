import type { ServerWritableStream } from "@grpc/grpc-js";
import { SparkError } from "../../errors/index";
import type { ExecutePlanResponse, ReattachExecuteRequest } from "../../protocol/index";
import type { Driver } from "../driver";
import { streamResponses } from "../operation/stream-responses";
import { sessionOf } from "./call-context";
import type { Fail } from "./handle";

/** Goes on after `last_response_id`, or from the start. */
export function reattachExecute(
  driver: Driver,
  call: ServerWritableStream<ReattachExecuteRequest, ExecutePlanResponse>,
  fail: Fail,
): void {
  const { request } = call;
  const operation = sessionOf(driver, request).operation(request.operationId);
  if (!operation.options.isReattachable) {
    throw new SparkError("INVALID_CURSOR.NOT_REATTACHABLE", {}, "SparkSQLException");
  }
  streamResponses(call, operation, positionOf(operation.buffer, request.lastResponseId), fail);
}

function positionOf(
  buffer: import("../operation/response-buffer").ResponseBuffer,
  lastResponseId: string | undefined,
): number {
  const responseId = lastResponseId ?? "";
  const index = lastResponseId ? buffer.indexAfter(lastResponseId) : 0;
  if (index === undefined)
    throw new SparkError("INVALID_CURSOR.POSITION_NOT_FOUND", { responseId }, "SparkSQLException");
  if (buffer.isReleased(index)) {
    throw new SparkError(
      "INVALID_CURSOR.POSITION_NOT_AVAILABLE",
      { responseId, index: String(index) },
      "SparkSQLException",
    );
  }
  return index;
}
