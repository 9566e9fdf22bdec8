import { create } from "@bufbuild/protobuf";
import {
  ExecutePlanRequestSchema,
  type ExecutePlanResponse,
  type Plan,
  ReattachExecuteRequestSchema,
  ReleaseExecuteRequestSchema,
} from "../../protocol";
import { ArrowChunks } from "./arrow-chunks";
import { SparkConnectException } from "./errors";
import type { ExecutionEvent, OperationObserver, ProgressHandler } from "./execution-result";
import type { PlanCompression } from "./plan-compression";
import { type ExecutionCalls, reattachableExecution } from "./reattachable-execution";
import type { RpcDeadlines } from "./rpc-deadlines";
import { connectService, type SessionRpc } from "./session-rpc";

/** Chunks of one Arrow batch, so that a batch may be larger than gRPC's message limit. */
const preferredChunkSize = 128 * 1024 * 1024 - 1024 * 1024;

export interface ExecutionSettings {
  readonly plan: Plan;
  readonly compression: PlanCompression;
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly deadlines: RpcDeadlines;
  readonly onProgress: ProgressHandler;
  readonly onNews: OperationObserver;
  readonly onRelease: (released: Promise<void>) => void;
}

/** Runs a plan; what comes back, as it comes. Reading slowly slows the server down. */
export async function* execution(
  rpc: SessionRpc,
  settings: ExecutionSettings,
): AsyncGenerator<ExecutionEvent, void, undefined> {
  const { operationId, plan, onProgress, onNews } = settings;
  const chunks = new ArrowChunks();
  rpc.assertAlive();
  onNews({ kind: "begun", operationId, plan });
  let state: "succeeded" | "failed" | "cancelled" = "cancelled";
  try {
    const calls = callsOf(rpc, settings, await settings.compression.compressed(plan));
    for await (const response of reattachableExecution(calls, rpc.retryPolicy, settings.onRelease)) {
      rpc.check(response);
      if (response.metrics) onNews({ kind: "metrics", operationId, metrics: response.metrics.metrics });
      yield* eventsOf(response, chunks, operationId, onProgress);
    }
    chunks.end();
    state = "succeeded";
  } catch (error) {
    const converted = await rpc.convert(error);
    state = converted instanceof SparkConnectException && converted.cancelled ? "cancelled" : "failed";
    if (converted instanceof SparkConnectException) converted.operationId ??= operationId;
    throw converted;
  } finally {
    onProgress({ operationId, stages: [], inflightTasks: 0, done: true });
    onNews({ kind: "ended", operationId, state });
  }
}

function callsOf(rpc: SessionRpc, { operationId, tags, deadlines }: ExecutionSettings, plan: Plan): ExecutionCalls {
  const request = create(ExecutePlanRequestSchema, {
    ...rpc.envelope(),
    operationId,
    plan,
    tags: [...tags],
    requestOptions: [
      {
        requestOption: {
          case: "resultChunkingOptions",
          value: { allowArrowBatchChunking: true, preferredArrowChunkSize: BigInt(preferredChunkSize) },
        },
      },
      { requestOption: { case: "reattachOptions", value: { reattachable: true } } },
    ],
  });
  return {
    execute: () => rpc.channel.serverStream(connectService.executePlan, request, { deadlineMs: deadlines.executePlan }),
    reattach: (lastResponseId) =>
      rpc.channel.serverStream(
        connectService.reattachExecute,
        create(ReattachExecuteRequestSchema, {
          ...rpc.envelope(),
          operationId,
          ...(lastResponseId !== undefined && { lastResponseId }),
        }),
        { deadlineMs: deadlines.reattachExecute },
      ),
    release: (until) =>
      rpc.channel.unary(
        connectService.releaseExecute,
        create(ReleaseExecuteRequestSchema, {
          ...rpc.envelope(),
          operationId,
          release:
            until === undefined
              ? { case: "releaseAll", value: {} }
              : { case: "releaseUntil", value: { responseId: until } },
        }),
        { deadlineMs: deadlines.other },
      ),
  };
}

function* eventsOf(
  response: ExecutePlanResponse,
  chunks: ArrowChunks,
  operationId: string,
  onProgress: ProgressHandler,
): Generator<ExecutionEvent> {
  const { responseType: type } = response;
  if (response.schema) yield { kind: "schema", schema: response.schema };
  for (const observed of response.observedMetrics) yield { kind: "observed", observed };
  if (response.metrics) yield { kind: "metrics", metrics: response.metrics.metrics };
  switch (type.case) {
    case undefined:
    case "resultComplete":
      return;
    case "executionProgress":
      onProgress({
        operationId,
        stages: type.value.stages,
        inflightTasks: Number(type.value.numInflightTasks),
        done: false,
      });
      return;
    case "arrowBatch": {
      const ipc = chunks.add(type.value);
      if (ipc) yield { kind: "batch", ipc, rows: Number(type.value.rowCount) };
      return;
    }
    default:
      yield { kind: "result", result: type };
  }
}
