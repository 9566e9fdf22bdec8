import type { Execution } from "./execution";
import type { RunOptions } from "./run-physical";

/** An operation runs a job of its own: it is cancelled with it, and told of in its progress and profile. */
export const runOptions = ({ operation }: Execution, purpose: string): RunOptions => ({
  operationId: operation.id,
  signal: operation.signal,
  profile: operation.profile,
  purpose,
});
