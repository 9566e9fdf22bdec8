import type { Operation } from "../operation/operation";
import type { SessionStore } from "./session-store";

const minute = 60_000;
/** Spark's default of `spark.connect.execute.manager.detachedTimeout`. */
const detachedMs = 5 * minute;

/**
 * Ends, from time to time, what no client comes back for: an operation that nobody has listened to for five minutes is cancelled when it still
 * runs, and its responses are freed. Returns how to stop.
 */
export function sweepOperations(sessions: SessionStore): () => void {
  const timer = setInterval(() => {
    for (const { operations } of sessions.all) sweep(operations);
  }, minute);
  timer.unref();
  return () => clearInterval(timer);
}

export function sweep(operations: Map<string, Operation>): void {
  for (const operation of operations.values()) {
    if (operation.detachedForMs < detachedMs) continue;
    operation.cancel();
    operation.release(undefined);
    operations.delete(operation.id);
  }
}
