import { createHash, randomUUID } from "node:crypto";
import { create, isMessage, type MessageInitShape } from "@bufbuild/protobuf";
import {
  AddArtifactsRequestSchema,
  AnalyzePlanRequestSchema,
  type AnalyzePlanResponse,
  ArtifactStatusesRequestSchema,
  CloneSessionRequestSchema,
  type ConfigRequest_OperationSchema,
  ConfigRequestSchema,
  type ConfigResponse,
  type ExecutePlanResponse_Metrics_MetricObject,
  type ExecutePlanResponse_ObservedMetrics,
  GetStatusRequestSchema,
  InterruptRequest_InterruptType,
  InterruptRequestSchema,
  GetStatusResponse_OperationStatus_OperationState as OperationState,
  type Plan,
  PlanSchema,
  ReleaseSessionRequestSchema,
} from "../../protocol";
import { type Artifact, artifactPayloads } from "./artifact-requests";
import { type ConnectionParameters, parseConnectionString } from "./connection-string";
import { SparkConnectException } from "./errors";
import { execution } from "./execution";
import type {
  BatchHandler,
  ExecutionEvent,
  ExecutionResult,
  OperationObserver,
  Progress,
  ProgressHandler,
  ResponseType,
} from "./execution-result";
import { GrpcChannel } from "./grpc-channel";
import { PlanCompression } from "./plan-compression";
import { defaultRetryPolicy, type RetryPolicy } from "./retry-policy";
import { retrying } from "./retrying";
import { defaultDeadlines, type RpcDeadlines } from "./rpc-deadlines";
import { connectService, SessionRpc } from "./session-rpc";
import { SessionTags } from "./session-tags";
import { clientType } from "./user-agent";

export interface ConnectClientOptions {
  readonly retryPolicy?: RetryPolicy;
  readonly deadlines?: Partial<RpcDeadlines>;
  /** Overrides the address's `session_id`. */
  readonly sessionId?: string;
}

/** How an operation stands at the server; unknown to it, or in a way that this client does not know: "unknown". */
export type OperationStateName = "unknown" | "running" | "terminating" | "succeeded" | "failed" | "cancelled";
const operationStates: Readonly<Record<OperationState, OperationStateName>> = {
  [OperationState.UNSPECIFIED]: "unknown",
  [OperationState.UNKNOWN]: "unknown",
  [OperationState.RUNNING]: "running",
  [OperationState.TERMINATING]: "terminating",
  [OperationState.SUCCEEDED]: "succeeded",
  [OperationState.FAILED]: "failed",
  [OperationState.CANCELLED]: "cancelled",
};

type AnalyzeInit = NonNullable<MessageInitShape<typeof AnalyzePlanRequestSchema>["analyze"]>;
type ConfigOperation = NonNullable<MessageInitShape<typeof ConfigRequest_OperationSchema>["opType"]>;

/** One session at a Spark Connect server. Every method raises SparkConnectException or one of its subclasses. */
export class ConnectClient {
  readonly parameters: ConnectionParameters;
  readonly sessionId: string;
  readonly tags = new SessionTags();
  readonly #rpc: SessionRpc;
  readonly #channel: GrpcChannel;
  readonly #deadlines: RpcDeadlines;
  readonly #compression: PlanCompression;
  readonly #progressHandlers = new Set<ProgressHandler>();
  readonly #observers = new Set<OperationObserver>();
  readonly #releases = new Set<Promise<void>>();
  #closed = false;

  constructor(
    readonly remote: string,
    readonly options: ConnectClientOptions = {},
  ) {
    this.parameters = parseConnectionString(remote);
    this.sessionId = options.sessionId ?? this.parameters.sessionId ?? randomUUID();
    this.#deadlines = { ...defaultDeadlines, ...options.deadlines };
    this.#channel = new GrpcChannel(this.parameters);
    const retryPolicy = options.retryPolicy ?? defaultRetryPolicy;
    const userId = this.parameters.userId ?? process.env.SPARK_USER ?? process.env.USER;
    const type = clientType(this.parameters.userAgent);
    this.#rpc = new SessionRpc(this.#channel, this.sessionId, userId, type, retryPolicy, this.#deadlines.other);
    this.#compression = new PlanCompression(async (keys) => {
      const { pairs } = await this.config({ case: "get", value: { keys: [...keys] } });
      return pairs.map(({ value }) => value);
    });
    this.#rpc.onUnreadablePlan = () => this.#compression.disable();
  }

  get closed(): boolean {
    return this.#closed || this.#rpc.lost !== undefined;
  }

  /** Runs a plan; schema, batches, metrics and results as they come. Leaving the loop early ends the operation. */
  execute(plan: Plan, operationId: string = randomUUID()): AsyncGenerator<ExecutionEvent, void, undefined> {
    return execution(this.#rpc, {
      plan,
      compression: this.#compression,
      operationId,
      tags: [...this.tags.get()],
      deadlines: this.#deadlines,
      onProgress: (progress) => this.#report(progress),
      onNews: (news) => {
        for (const observer of this.#observers) observer(news);
      },
      onRelease: (released) => this.#track(released),
    });
  }

  /** Runs a plan to its end. */
  async run(plan: Plan, operationId: string = randomUUID(), onBatch?: BatchHandler): Promise<ExecutionResult> {
    let schema: ExecutionResult["schema"];
    const batches: Uint8Array[] = [];
    const metrics: ExecutePlanResponse_Metrics_MetricObject[] = [];
    const observed: ExecutePlanResponse_ObservedMetrics[] = [];
    const results: ResponseType[] = [];
    for await (const event of this.execute(plan, operationId)) {
      if (event.kind === "schema") schema = event.schema;
      else if (event.kind === "batch") {
        if (onBatch) onBatch(event.ipc, schema);
        else batches.push(event.ipc);
      } else if (event.kind === "metrics") metrics.push(...event.metrics);
      else if (event.kind === "observed") observed.push(event.observed);
      else results.push(event.result);
    }
    return { operationId, schema, batches, metrics, observed, results };
  }

  async analyze(given: AnalyzeInit): Promise<AnalyzePlanResponse["result"]> {
    const analyze = await this.#withCompressedPlans(given);
    const request = create(AnalyzePlanRequestSchema, { ...this.#rpc.envelope(), analyze });
    return (await this.#rpc.unary(connectService.analyzePlan, request, this.#deadlines.analyzePlan)).result;
  }

  async config(opType: ConfigOperation): Promise<ConfigResponse> {
    const request = create(ConfigRequestSchema, { ...this.#rpc.envelope(), operation: { opType } });
    return this.#rpc.unary(connectService.config, request, this.#deadlines.other);
  }

  /** Cancels what runs in this session; answers the ids of the operations it stopped. */
  async interruptAll(): Promise<string[]> {
    return this.#interrupt(InterruptRequest_InterruptType.ALL, { case: undefined });
  }

  async interruptTag(tag: string): Promise<string[]> {
    return this.#interrupt(InterruptRequest_InterruptType.TAG, { case: "operationTag", value: tag });
  }

  async interruptOperation(operationId: string): Promise<string[]> {
    return this.#interrupt(InterruptRequest_InterruptType.OPERATION_ID, { case: "operationId", value: operationId });
  }

  async #interrupt(
    interruptType: InterruptRequest_InterruptType,
    interrupt: NonNullable<MessageInitShape<typeof InterruptRequestSchema>["interrupt"]>,
  ): Promise<string[]> {
    const request = create(InterruptRequestSchema, { ...this.#rpc.envelope(), interruptType, interrupt });
    return (await this.#rpc.unary(connectService.interrupt, request, this.#deadlines.other)).interruptedIds;
  }

  /** How operations of the session stand, by their ids. @param operationIds absent: all that the server knows of */
  async operationStatuses(operationIds: readonly string[] = []): Promise<ReadonlyMap<string, OperationStateName>> {
    const operationStatus = { operationIds: [...operationIds] };
    const request = create(GetStatusRequestSchema, { ...this.#rpc.envelope(), operationStatus });
    const { operationStatuses } = await this.#rpc.unary(connectService.getStatus, request, this.#deadlines.other);
    return new Map(
      operationStatuses.map(({ operationId, state }) => [operationId, operationStates[state] ?? "unknown"]),
    );
  }

  async addArtifacts(artifacts: readonly Artifact[]): Promise<void> {
    if (artifacts.length === 0) return;
    await this.#rpc.guard(() =>
      retrying(this.#rpc.retryPolicy, async () => {
        const envelope = this.#rpc.envelope();
        const requests = function* () {
          for (const payload of artifactPayloads(artifacts))
            yield create(AddArtifactsRequestSchema, { ...envelope, payload });
        };
        const settings = { deadlineMs: this.#deadlines.addArtifacts };
        const response = await this.#channel.clientStream(connectService.addArtifacts, requests(), settings);
        this.#rpc.check(response);
        const broken = response.artifacts.filter((summary) => !summary.isCrcSuccessful).map((summary) => summary.name);
        if (broken.length > 0)
          throw new SparkConnectException(`Artifacts arrived with a wrong checksum: ${broken.join(", ")}`);
      }),
    );
  }

  /** Which of the named artifacts the session has. */
  async artifactStatus(names: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    const request = create(ArtifactStatusesRequestSchema, { ...this.#rpc.envelope(), names: [...names] });
    const { statuses } = await this.#rpc.unary(connectService.artifactStatus, request, this.#deadlines.other);
    return new Map(names.map((name) => [name, statuses[name]?.exists ?? false]));
  }

  /** Uploads what the session does not have yet, under the name of its content's SHA-256. */
  async cacheBlobs(blobs: readonly Uint8Array[]): Promise<void> {
    const named = new Map(blobs.map((data) => [`cache/${sha256(data)}`, data]));
    const present = await this.artifactStatus([...named.keys()]);
    await this.addArtifacts([...named].filter(([name]) => !present.get(name)).map(([name, data]) => ({ name, data })));
  }

  /** A new session with this one's configuration, views and functions; answers its id. */
  async cloneSession(newSessionId?: string): Promise<string> {
    const request = create(CloneSessionRequestSchema, {
      ...this.#rpc.envelope(),
      ...(newSessionId && { newSessionId }),
    });
    return (await this.#rpc.unary(connectService.cloneSession, request, this.#deadlines.other)).newSessionId;
  }

  /** Ends the session at the server; it cannot be used again. */
  async releaseSession(): Promise<void> {
    const { sessionId, clientType, userContext } = { userContext: undefined, ...this.#rpc.envelope() };
    const request = create(ReleaseSessionRequestSchema, { sessionId, clientType, ...(userContext && { userContext }) });
    await this.#rpc.unary(connectService.releaseSession, request, this.#deadlines.other);
  }

  addProgressHandler(handler: ProgressHandler): void {
    this.#progressHandlers.add(handler);
  }

  removeProgressHandler(handler: ProgressHandler): void {
    this.#progressHandlers.delete(handler);
  }

  clearProgressHandlers(): void {
    this.#progressHandlers.clear();
  }

  /** Tells of every plan that this client runs, in the context of whoever asked for it. */
  observeOperations(observer: OperationObserver): void {
    this.#observers.add(observer);
  }

  /** Waits for the last messages that free operations, then closes the connection. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.allSettled(this.#releases);
    this.#channel.close();
  }

  async #withCompressedPlans(analyze: AnalyzeInit): Promise<AnalyzeInit> {
    const value = { ...analyze.value } as Record<string, unknown>;
    for (const field of ["plan", "targetPlan", "otherPlan"]) {
      const plan = value[field];
      if (isMessage(plan, PlanSchema)) value[field] = await this.#compression.compressed(plan);
    }
    return { ...analyze, value } as AnalyzeInit;
  }

  #report(progress: Progress): void {
    for (const handler of this.#progressHandlers) handler(progress);
  }

  #track(released: Promise<void>): void {
    this.#releases.add(released);
    void released.finally(() => this.#releases.delete(released));
  }
}

/** How the server's cache names a blob. */
export const sha256 = (data: Uint8Array): string => createHash("sha256").update(data).digest("hex");
