import { create, type MessageInitShape } from "@bufbuild/protobuf";
import * as grpc from "@grpc/grpc-js";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import {
  type AnalyzePlanRequest,
  AnalyzePlanResponseSchema,
  type ConfigRequest,
  ConfigResponseSchema,
  type ExecutePlanRequest,
  type ExecutePlanResponse_MetricsSchema,
  ExecutePlanResponseSchema,
  grpcService,
  type InterruptRequest,
  InterruptResponseSchema,
  type ReleaseExecuteRequest,
  ReleaseExecuteResponseSchema,
  type ReleaseSessionRequest,
  ReleaseSessionResponseSchema,
  SparkConnectService,
  toTypeMessage,
} from "../../runtime/protocol";
import { longType, structField, structType } from "../../runtime/types";
import { sparkError } from "../client/fake-server";

type Unary<Request> = (call: grpc.ServerUnaryCall<Request, object>, done: grpc.sendUnaryData<object>) => void;
type ExecuteCall = grpc.ServerWritableStream<ExecutePlanRequest, object>;

/** Every query's answer: one column `id`, one row of 7. */
const schema = toTypeMessage(structType([structField("id", longType, false)]));
const rows = tableToIPC(tableFromArrays({ id: BigInt64Array.of(7n) }), "stream");

/**
 * A Spark Connect server in this process that knows one answer. SQL with the word `forever` runs until it is interrupted; with `broken`, it
 * fails at that word; with `measured`, stages and metrics come with its rows.
 */
export class FakeSpark {
  readonly releasedSessions: string[] = [];
  #running: { readonly call: ExecuteCall; readonly tags: readonly string[] }[] = [];
  readonly #server = new grpc.Server();
  #port = 0;

  static async start(): Promise<FakeSpark> {
    const fake = new FakeSpark();
    fake.#server.addService(grpcService(SparkConnectService), fake.#handlers());
    fake.#port = await new Promise((resolve, reject) => {
      fake.#server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(port),
      );
    });
    return fake;
  }

  get url(): string {
    return `sc://127.0.0.1:${this.#port}`;
  }

  get runningQueries(): number {
    return this.#running.length;
  }

  stop(): void {
    this.#server.forceShutdown();
  }

  #handlers(): grpc.UntypedServiceImplementation {
    const config: Unary<ConfigRequest> = (call, done) =>
      done(null, create(ConfigResponseSchema, sessionOf(call.request)));
    const analyzePlan: Unary<AnalyzePlanRequest> = (call, done) => {
      done(null, create(AnalyzePlanResponseSchema, { ...sessionOf(call.request), result: analysis(call.request) }));
    };
    const executePlan = (call: ExecuteCall) => this.#execute(call);
    const interrupt: Unary<InterruptRequest> = (call, done) => {
      const tag = call.request.interrupt.value ?? "";
      const stopped = this.#running.filter(({ tags }) => tags.includes(tag));
      this.#running = this.#running.filter((query) => !stopped.includes(query));
      const cancelled = { errorClass: "OPERATION_CANCELED", sqlState: "HY008", classes: "[]" };
      for (const query of stopped)
        query.call.emit(
          "error",
          sparkError("[OPERATION_CANCELED] Operation has been canceled. SQLSTATE: HY008", cancelled),
        );
      done(null, create(InterruptResponseSchema, { ...sessionOf(call.request), interruptedIds: [] }));
    };
    const releaseExecute: Unary<ReleaseExecuteRequest> = (call, done) =>
      done(null, create(ReleaseExecuteResponseSchema, sessionOf(call.request)));
    const releaseSession: Unary<ReleaseSessionRequest> = (call, done) => {
      this.releasedSessions.push(call.request.sessionId);
      done(null, create(ReleaseSessionResponseSchema, sessionOf(call.request)));
    };
    return { config, analyzePlan, executePlan, interrupt, releaseExecute, releaseSession };
  }

  #execute(call: ExecuteCall): void {
    const { tags, plan } = call.request;
    const text = JSON.stringify(plan, (_, value) => (typeof value === "bigint" ? String(value) : value));
    if (text.includes("forever")) {
      this.#running.push({ call, tags });
      return;
    }
    const { operationId = "" } = call.request;
    const respond = (responseId: string, responseType: object) =>
      call.write(
        create(ExecutePlanResponseSchema, {
          ...sessionOf(call.request),
          operationId,
          responseId,
          responseType: responseType as never,
        }),
      );
    call.write(create(ExecutePlanResponseSchema, { ...sessionOf(call.request), operationId, responseId: "0", schema }));
    respond("1", { case: "arrowBatch", value: { data: rows, rowCount: 1n } });
    if (text.includes("measured")) {
      respond("progress", { case: "executionProgress", value: { stages: [stage], numInflightTasks: 0n } });
      const told = { ...sessionOf(call.request), operationId, responseId: "metrics", metrics: { metrics } };
      call.write(create(ExecutePlanResponseSchema, told));
    }
    respond("2", { case: "resultComplete", value: {} });
    call.end();
  }
}

const stage = { stageId: 3n, numTasks: 2n, numCompletedTasks: 2n, inputBytesRead: 512n, done: true };

/** As Spark tells them: of a node, who reads it, and what was counted. */
const metrics: MessageInitShape<typeof ExecutePlanResponse_MetricsSchema>["metrics"] = [
  { name: "AdaptiveSparkPlan", planId: 9n, parent: 9n, executionMetrics: {} },
  {
    name: "WholeStageCodegen (1)",
    planId: 8n,
    parent: 9n,
    executionMetrics: { pipelineTime: { name: "duration", value: 40n, metricType: "timing" } },
  },
  { name: "Project", planId: 7n, parent: 8n, executionMetrics: {} },
  {
    name: "Scan parquet ",
    planId: 6n,
    parent: 7n,
    executionMetrics: {
      numOutputRows: { name: "number of output rows", value: 7n, metricType: "sum" },
      numFiles: { name: "number of files read", value: 2n, metricType: "sum" },
      filesSize: { name: "size of files read", value: 900n, metricType: "size" },
      scanTime: { name: "scan time", value: 12n, metricType: "timing" },
    },
  },
];

const explainString =
  "== Parsed Logical Plan ==\n'Project ['id]\n\n== Optimized Logical Plan ==\nRelation [id#1L] parquet\n\n== Physical Plan ==\nFileScan parquet [id#1L]\n";

function analysis({ analyze }: AnalyzePlanRequest) {
  if (analyze.case === "sparkVersion") return { case: "sparkVersion", value: { version: "4.3.0-fake" } } as const;
  if (analyze.case === "explain") return { case: "explain", value: { explainString } } as const;
  return { case: "schema", value: { schema } } as const;
}

const sessionOf = ({ sessionId }: { readonly sessionId: string }) => ({ sessionId, serverSideSessionId: "fake" });
