import { EventEmitter } from "node:events";
import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { SparkError } from "../../errors/index";
import { type ExecutePlanResponse, ExecutePlanResponseSchema } from "../../protocol/index";
import { OperationProfile, type OperationState } from "../profile/operation-profile";
import { hasStages, progressOf, reportProgress } from "./progress";
import { ResponseBuffer } from "./response-buffer";

export interface OperationOptions {
  readonly id: string;
  readonly sessionId: string;
  readonly serverSideSessionId: string;
  readonly tags: readonly string[];
  readonly isReattachable: boolean;
  readonly allowsChunking: boolean;
  readonly preferredChunkBytes?: number;
}

export type ResponseBody = Pick<
  MessageInitShape<typeof ExecutePlanResponseSchema>,
  "responseType" | "schema" | "metrics" | "observedMetrics"
>;

/** One execution of a plan or command: its responses, its state, and the signal that ends it early. */
export class Operation {
  readonly buffer = new ResponseBuffer();
  readonly profile: OperationProfile;
  error: SparkError | undefined;
  readonly #abort = new AbortController();
  readonly #events = new EventEmitter().setMaxListeners(0);
  #waiting: ResponseBody = {};
  #attached = 0;
  #detachedMs: number | undefined;

  readonly #stopProgress: () => void;

  constructor(readonly options: OperationOptions) {
    this.profile = new OperationProfile(options);
    this.#stopProgress = reportProgress(this.profile, (body) => this.send(body));
  }

  get state(): OperationState {
    return this.profile.state;
  }

  get id(): string {
    return this.options.id;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Milliseconds since the last client went away; 0 while one listens. */
  get detachedForMs(): number {
    return this.#detachedMs === undefined ? 0 : Date.now() - this.#detachedMs;
  }

  /** What is no answer by itself (a schema, metrics) travels with the next that is: each message costs its way to the client. */
  send(body: ResponseBody, bytes = 0): void {
    if (this.buffer.isClosed) return;
    this.#waiting = { ...this.#waiting, ...body };
    if (body.responseType) this.#append(bytes);
  }

  #append(bytes: number): void {
    const body = this.#waiting;
    this.#waiting = {};
    const { sessionId, serverSideSessionId, id: operationId } = this.options;
    const responseId = String(this.buffer.length);
    const response: ExecutePlanResponse = create(ExecutePlanResponseSchema, {
      sessionId,
      serverSideSessionId,
      operationId,
      responseId,
      ...body,
    });
    this.buffer.append({ id: responseId, response, bytes });
    this.#events.emit("change");
  }

  succeed(): void {
    if (hasStages(this.profile)) this.send(progressOf(this.profile));
    this.send({ responseType: { case: "resultComplete", value: {} } });
    this.#end("succeeded");
  }

  fail(error: SparkError): void {
    if (this.state !== "running") return;
    this.error = error;
    this.#end(error.condition === "OPERATION_CANCELED" ? "cancelled" : "failed", error);
  }

  cancel(): void {
    if (this.state !== "running") return;
    this.#abort.abort(new SparkError("OPERATION_CANCELED", {}, "SparkSQLException"));
    this.fail(this.#abort.signal.reason);
  }

  #end(state: OperationState, failure?: SparkError): void {
    this.#stopProgress();
    this.profile.end(state, failure);
    this.buffer.close();
    this.#events.emit("change");
  }

  /** Frees responses the client has; `freed` listeners give credit back to the workers. */
  release(until: string | undefined): void {
    this.freed(until === undefined ? this.buffer.releaseAll() : this.buffer.releaseUntil(until));
  }

  freed(bytes: number): void {
    if (bytes > 0) this.#events.emit("freed", bytes);
  }

  onChange(listener: () => void): () => void {
    this.#events.on("change", listener);
    return () => this.#events.off("change", listener);
  }

  onFreed(listener: (bytes: number) => void): void {
    this.#events.on("freed", listener);
  }

  attach(): void {
    this.#attached++;
    this.#detachedMs = undefined;
  }

  detach(): void {
    if (--this.#attached === 0) this.#detachedMs = Date.now();
  }
}
