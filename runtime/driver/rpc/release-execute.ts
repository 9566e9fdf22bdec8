import { create } from "@bufbuild/protobuf";
import {
  type ReleaseExecuteRequest,
  type ReleaseExecuteResponse,
  ReleaseExecuteResponseSchema,
} from "../../protocol/index";
import type { Driver } from "../driver";
import { idsOf, sessionOf } from "./call-context";

/** Releasing an operation that is not known is no error: clients release once more at the end. */
export function releaseExecute(driver: Driver, request: ReleaseExecuteRequest): ReleaseExecuteResponse {
  const session = sessionOf(driver, request);
  const operation = session.operations.get(request.operationId);
  if (operation) {
    if (request.release.case === "releaseUntil") operation.release(request.release.value.responseId);
    else {
      operation.cancel();
      operation.release(undefined);
      session.operations.delete(operation.id);
    }
  }
  return create(ReleaseExecuteResponseSchema, { ...idsOf(session), ...(operation && { operationId: operation.id }) });
}
