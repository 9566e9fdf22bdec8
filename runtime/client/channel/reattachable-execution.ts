import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { type ClientReadableStream, type ServiceError, status } from "@grpc/grpc-js";
import type { ExecutePlanResponse } from "../../protocol";
import { isServiceError, statusOf } from "./error-status";
import { SparkConnectException } from "./errors";
import { ReattachState, type StreamEvent } from "./reattach-state";
import { ReleaseQueue } from "./release-queue";
import { type RetryPolicy, RetryState } from "./retry-policy";

/** The three calls of one operation; each stream has its own deadline. */
export interface ExecutionCalls {
  execute(): ClientReadableStream<ExecutePlanResponse>;
  reattach(lastResponseId: string | undefined): ClientReadableStream<ExecutePlanResponse>;
  /** undefined: the whole operation. */
  release(until: string | undefined): Promise<unknown>;
}

/**
 * The responses of one operation, each once and in order, over as many streams as it takes. Leaving the loop early frees the
 * operation at the server. `onRelease` gets the promise of that last message.
 */
export async function* reattachableExecution(
  calls: ExecutionCalls,
  policy: RetryPolicy,
  onRelease: (released: Promise<void>) => void,
): AsyncGenerator<ExecutePlanResponse, void, undefined> {
  const state = new ReattachState();
  const release = new ReleaseQueue(calls.release);
  let retry = new RetryState(policy);
  let emptyStreams = 0;
  let stream = calls.execute();
  try {
    for (;;) {
      let received = 0;
      let event: StreamEvent = { kind: "ended" };
      let failure: unknown;
      try {
        for await (const response of responsesOf(stream)) {
          received++;
          retry = new RetryState(policy);
          state.on({ kind: "response", responseId: response.responseId, complete: isComplete(response) });
          yield response;
          if (state.complete) return;
          release.consumed(response.responseId, payloadBytes(response));
        }
      } catch (error) {
        failure = error;
        event = { kind: "failed", reason: reasonOf(error) };
      }
      emptyStreams = received > 0 ? 0 : emptyStreams + 1;
      switch (state.on(event)) {
        case "execute":
          await pause(emptyStreams, failure);
          stream = calls.execute();
          break;
        case "reattach":
          await pause(emptyStreams, failure);
          stream = calls.reattach(state.lastResponseId);
          break;
        case "retry": {
          const wait = retry.next(failure);
          if (wait === undefined) throw failure;
          await sleep(wait);
          stream = calls.reattach(state.lastResponseId);
          break;
        }
        case "lost":
          throw new SparkConnectException({
            condition: "RESPONSE_ALREADY_RECEIVED",
            message: `[RESPONSE_ALREADY_RECEIVED] Response from the server has already been received and cannot be retried. (${messageOf(failure)})`,
            cause: failure,
          });
        default:
          return;
      }
    }
  } finally {
    stream.on("error", () => undefined);
    // What is complete ends by itself within moments: to cancel it costs both ends an error.
    if (state.complete) stream.resume();
    else stream.cancel();
    // Whoever waits for the end does not wait for this message to be made.
    onRelease(setImmediate().then(() => release.all()));
  }
}

/** Of a stream that is left, for whoever leaves the loop, as it is. */
const responsesOf = (stream: ClientReadableStream<ExecutePlanResponse>): AsyncIterable<ExecutePlanResponse> =>
  stream.iterator({ destroyOnReturn: false });

/** Streams that keep ending without a word must not become a busy loop. */
async function pause(emptyStreams: number, failure: unknown): Promise<void> {
  if (emptyStreams > 100 && failure) throw failure;
  if (emptyStreams > 1) await sleep(Math.min(1000, 10 * 2 ** emptyStreams));
}

function reasonOf(error: unknown): "notFound" | "deadline" | "other" {
  if (!isServiceError(error)) throw error;
  if (/INVALID_HANDLE\.(OPERATION|SESSION)_NOT_FOUND/.test(messageOf(error))) return "notFound";
  return error.code === status.DEADLINE_EXCEEDED ? "deadline" : "other";
}

const messageOf = (error: unknown) => statusOf(error as ServiceError)?.message ?? (error as ServiceError).details;

const isComplete = (response: ExecutePlanResponse) => response.responseType.case === "resultComplete";

const payloadBytes = (response: ExecutePlanResponse) =>
  response.responseType.case === "arrowBatch" ? response.responseType.value.data.length : 0;
