import { create } from "@bufbuild/protobuf";
import type { ServerWritableStream } from "@grpc/grpc-js";
import { SparkError } from "../../errors/index";
import {
  type FindOperationsRequest,
  type FindOperationsResponse,
  FindOperationsResponseSchema,
  type OperationDetail,
  type OperationRequest,
} from "../../protocol/index";
import type { Driver } from "../driver";
import type { OperationProfile } from "../profile/operation-profile";
import { operationDetail } from "./operation-detail";

/** Milliseconds between two answers. */
const interval = 200;

/** @throws INVALID_HANDLE.OPERATION_NOT_FOUND */
export function getOperation(driver: Driver, { operationId, withAttempts }: OperationRequest): OperationDetail {
  const profile = driver.profiles.find(operationId);
  if (!profile)
    throw new SparkError("INVALID_HANDLE.OPERATION_NOT_FOUND", { handle: operationId }, "SparkSQLException");
  return operationDetail(profile, withAttempts);
}

export function findOperations(driver: Driver, { sessionId, tag }: FindOperationsRequest): FindOperationsResponse {
  return create(FindOperationsResponseSchema, { operationIds: [...driver.profiles.tagged(sessionId, tag)] });
}

/** Answers at once, then after changes, until the operation has ended. A client that reads too slowly gets fewer answers. */
export function watchOperation(driver: Driver, call: ServerWritableStream<OperationRequest, OperationDetail>): void {
  const { operationId, withAttempts } = call.request;
  let stop = () => {};
  const stopWaiting = driver.profiles.await(operationId, (profile) => {
    stop = watch(profile, withAttempts, call);
  });
  call.on("cancelled", () => {
    stopWaiting();
    stop();
  });
}

function watch(
  profile: OperationProfile,
  withAttempts: boolean,
  call: ServerWritableStream<OperationRequest, OperationDetail>,
): () => void {
  let isDraining = false;
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    timer = undefined;
    if (isDraining) return later();
    isDraining = !call.write(operationDetail(profile, withAttempts));
    if (profile.state === "running") return;
    stop();
    call.end();
  };
  const later = () => {
    timer ??= setTimeout(tell, interval);
  };
  const stopListening = profile.listen(later);
  const stop = () => {
    stopListening();
    clearTimeout(timer);
  };
  call.on("drain", () => {
    isDraining = false;
  });
  tell();
  return stop;
}
