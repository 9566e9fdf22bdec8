import { fromBinary } from "@bufbuild/protobuf";
import { anyUnpack } from "@bufbuild/protobuf/wkt";
import type { ServiceError } from "@grpc/grpc-js";
import { type ErrorInfo, ErrorInfoSchema, RetryInfoSchema, type Status, StatusSchema } from "../../protocol";

/** The google.rpc.Status that came in the trailers of a failed call. */
export function statusOf(error: ServiceError): Status | undefined {
  const bytes = error.metadata?.get("grpc-status-details-bin")[0];
  if (!bytes || typeof bytes === "string") return undefined;
  try {
    return fromBinary(StatusSchema, bytes);
  } catch {
    return undefined;
  }
}

export function errorInfoOf(status: Status): ErrorInfo | undefined {
  for (const detail of status.details) {
    const info = anyUnpack(detail, ErrorInfoSchema);
    if (info) return info;
  }
  return undefined;
}

/** Milliseconds that the server asks to wait before another try; absent where it does not invite one. */
export function retryDelayOf(error: ServiceError): number | undefined {
  for (const detail of statusOf(error)?.details ?? []) {
    const info = anyUnpack(detail, RetryInfoSchema);
    if (info) return Number(info.retryDelay?.seconds ?? 0n) * 1000 + (info.retryDelay?.nanos ?? 0) / 1e6;
  }
  return undefined;
}

export function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && "code" in error && typeof error.code === "number" && "metadata" in error;
}
