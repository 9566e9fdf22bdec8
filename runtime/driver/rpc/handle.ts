import { timingSafeEqual } from "node:crypto";
import {
  type handleClientStreamingCall,
  type handleServerStreamingCall,
  type handleUnaryCall,
  Metadata,
  type ServerErrorResponse,
  type ServiceError,
  status,
} from "@grpc/grpc-js";
import type { SparkError } from "../../errors/index";
import type { Driver } from "../driver";
import { asSparkError } from "../error/as-spark-error";
import { toStatus } from "../error/to-status";
import { type SessionRequest, userOf } from "./call-context";

export type Fail = (error: SparkError) => void;

/** The handlers of the services, each behind the same token check and the same translation of errors. */
export function unary<Q extends SessionRequest, R>(
  driver: Driver,
  answer: (driver: Driver, request: Q) => R | Promise<R>,
): handleUnaryCall<Q, R> {
  return async (call, callback) => {
    const refusal = refuse(driver, call.metadata);
    if (refusal) return callback(refusal);
    try {
      callback(null, await answer(driver, call.request));
    } catch (error) {
      callback(statusOf(driver, call.request, asSparkError(error)));
    }
  };
}

export function clientStream<Q extends SessionRequest, R>(
  driver: Driver,
  answer: (driver: Driver, requests: AsyncIterable<Q>) => Promise<R>,
): handleClientStreamingCall<Q, R> {
  return (call, callback) => {
    const refusal = refuse(driver, call.metadata);
    if (refusal) return callback(refusal);
    answer(driver, call).then(
      (response) => callback(null, response),
      (error) => callback(toStatus(asSparkError(error), undefined)),
    );
  };
}

export function serverStream<Q extends SessionRequest, R>(
  driver: Driver,
  answer: (driver: Driver, call: Parameters<handleServerStreamingCall<Q, R>>[0], fail: Fail) => void,
): handleServerStreamingCall<Q, R> {
  return (call) => {
    // grpc-js sends a stream's error only by this event: destroy(error) would leave the client waiting.
    const end = (error: Partial<ServiceError>) => call.emit("error", error);
    const fail: Fail = (error) => end(statusOf(driver, call.request, error));
    const refusal = refuse(driver, call.metadata);
    if (refusal) return void end(refusal);
    try {
      answer(driver, call, fail);
    } catch (error) {
      fail(asSparkError(error));
    }
  };
}

function statusOf(driver: Driver, request: SessionRequest, error: SparkError) {
  let errorId: string | undefined;
  try {
    errorId = driver.sessions.existing(request.sessionId, userOf(request)).errors.add(error);
  } catch {
    // The error is that there is no such session: it has no log to keep the details in.
  }
  return toStatus(error, errorId);
}

function refuse(driver: Driver, metadata: Metadata): ServerErrorResponse | undefined {
  if (isAllowed(driver, metadata)) {
    driver.called();
    return undefined;
  }
  const details = "Invalid or missing token. Connect with sc://host:port/;token=…";
  return { name: "UNAUTHENTICATED", message: details, code: status.UNAUTHENTICATED, details, metadata: new Metadata() };
}

function isAllowed({ token }: Driver, metadata: Metadata): boolean {
  if (token === undefined) return true;
  const given = Buffer.from(String(metadata.get("authorization")[0] ?? ""));
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
