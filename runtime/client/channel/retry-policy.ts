import { status } from "@grpc/grpc-js";
import { isServiceError, retryDelayOf } from "./error-status";

/** Which failures are tried again, and after how long. Times are milliseconds. */
export interface RetryPolicy {
  readonly maxRetries: number;
  readonly initialBackoff: number;
  readonly maxBackoff: number;
  readonly backoffMultiplier: number;
  /** Up to this much is added, at random, to waits of at least `minJitterThreshold`. */
  readonly jitter: number;
  readonly minJitterThreshold: number;
  readonly maxServerRetryDelay: number;
  canRetry(error: unknown): boolean;
}

/** PySpark's: tolerates a server that is away for at least ten minutes. */
export const defaultRetryPolicy: RetryPolicy = {
  maxRetries: 15,
  initialBackoff: 50,
  maxBackoff: 60_000,
  backoffMultiplier: 4,
  jitter: 500,
  minJitterThreshold: 2000,
  maxServerRetryDelay: 600_000,
  canRetry: (error) =>
    isServiceError(error) &&
    (error.code === status.UNAVAILABLE ||
      (error.code === status.INTERNAL && error.details.includes("INVALID_CURSOR.DISCONNECTED")) ||
      retryDelayOf(error) !== undefined),
};

/** One call's budget of tries. */
export class RetryState {
  #attempts = 0;
  #nextWait: number;

  constructor(
    readonly policy: RetryPolicy,
    readonly random: () => number = Math.random,
  ) {
    this.#nextWait = policy.initialBackoff;
  }

  /** Milliseconds to wait before the next try; undefined: give up and raise the error. */
  next(error: unknown): number | undefined {
    const { policy } = this;
    if (!policy.canRetry(error) || this.#attempts >= policy.maxRetries) return undefined;
    this.#attempts++;
    let wait = this.#nextWait;
    this.#nextWait = Math.min(policy.maxBackoff, wait * policy.backoffMultiplier);
    const asked = isServiceError(error) ? retryDelayOf(error) : undefined;
    if (asked !== undefined) wait = Math.max(wait, Math.min(asked, policy.maxServerRetryDelay));
    if (wait >= policy.minJitterThreshold) wait += this.random() * policy.jitter;
    return Math.trunc(wait);
  }
}
