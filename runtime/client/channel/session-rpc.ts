import { create } from "@bufbuild/protobuf";
import { type MethodDefinition, status } from "@grpc/grpc-js";
import {
  type ErrorInfo,
  FetchErrorDetailsRequestSchema,
  type FetchErrorDetailsResponse,
  grpcService,
  SparkConnectService,
} from "../../protocol";
import { convertError } from "./convert-error";
import { errorInfoOf, isServiceError, statusOf } from "./error-status";
import { SparkConnectException, SparkConnectGrpcException } from "./errors";
import type { GrpcChannel } from "./grpc-channel";
import type { RetryPolicy } from "./retry-policy";
import { retrying } from "./retrying";

export const connectService = grpcService(SparkConnectService);

interface SessionResponse {
  readonly sessionId: string;
  readonly serverSideSessionId: string;
}

/** The calls of one session: the fields that every request carries, retries, the check of the answer's session, and errors. */
export class SessionRpc {
  #serverSideSessionId: string | undefined;
  #lost: string | undefined;
  /** Told when the server could not read a plan. */
  onUnreadablePlan: () => void = () => undefined;

  constructor(
    readonly channel: GrpcChannel,
    readonly sessionId: string,
    readonly userId: string | undefined,
    readonly clientType: string,
    readonly retryPolicy: RetryPolicy,
    readonly errorDetailsDeadline: number | undefined,
  ) {}

  /** Why the session is over at the server, once that is known. */
  get lost(): string | undefined {
    return this.#lost;
  }

  /** For a request's own fields; `withObserved: false` where the message has no such field. */
  envelope() {
    return {
      sessionId: this.sessionId,
      clientType: this.clientType,
      ...(this.userId !== undefined && { userContext: { userId: this.userId } }),
      ...(this.#serverSideSessionId && { clientObservedServerSideSessionId: this.#serverSideSessionId }),
    };
  }

  /** @throws SparkConnectException of the class that fits */
  async unary<I, O extends SessionResponse>(
    method: MethodDefinition<I, O>,
    request: I,
    deadlineMs: number | undefined,
  ): Promise<O> {
    return this.guard(async () => {
      const response = await retrying(this.retryPolicy, () => this.channel.unary(method, request, { deadlineMs }));
      this.check(response);
      return response;
    });
  }

  /** Turns gRPC's errors into ours. */
  async guard<T>(body: () => Promise<T>): Promise<T> {
    this.assertAlive();
    try {
      return await body();
    } catch (error) {
      throw await this.convert(error);
    }
  }

  assertAlive(): void {
    if (this.#lost !== undefined) throw new SparkConnectException(this.#lost);
  }

  /** @throws SparkConnectException when the answer is another session's: after a restart, the server has none of our views. */
  check(response: SessionResponse): void {
    if (response.sessionId !== this.sessionId) {
      throw new SparkConnectException(
        `Received incorrect session identifier for request: ${response.sessionId} != ${this.sessionId}`,
      );
    }
    if (!response.serverSideSessionId) return;
    this.#serverSideSessionId ??= response.serverSideSessionId;
    if (response.serverSideSessionId !== this.#serverSideSessionId) {
      this.#lost = `Received incorrect server side session identifier for request. Please create a new Spark Session to reconnect. (${response.serverSideSessionId} != ${this.#serverSideSessionId})`;
      throw new SparkConnectException(this.#lost);
    }
  }

  async convert(error: unknown): Promise<unknown> {
    if (!isServiceError(error)) return error;
    const detail = statusOf(error);
    const info = detail && errorInfoOf(detail);
    if (!info) {
      const hint = error.code === status.DEADLINE_EXCEEDED ? ": RPC deadline exceeded" : "";
      const message = `${detail?.message || error.details || error.message}${hint}`;
      return new SparkConnectGrpcException({ message, grpcCode: error.code, cause: error });
    }
    if (info.metadata.errorClass === "INVALID_HANDLE.SESSION_CHANGED") this.#lost = detail.message;
    if (info.metadata.errorClass === "CONNECT_INVALID_PLAN.CANNOT_PARSE") this.onUnreadablePlan();
    return convertError(info, detail.message, await this.#fetchDetails(info), error.code);
  }

  /** Not retried, and its own failure is no news: the short error is there. */
  async #fetchDetails(info: ErrorInfo): Promise<FetchErrorDetailsResponse | undefined> {
    const { errorId } = info.metadata;
    if (errorId === undefined) return undefined;
    const request = create(FetchErrorDetailsRequestSchema, { ...this.envelope(), errorId });
    const settings = { deadlineMs: this.errorDetailsDeadline };
    return this.channel.unary(connectService.fetchErrorDetails, request, settings).catch(() => undefined);
  }
}
