import { create } from "@bufbuild/protobuf";
import * as grpc from "@grpc/grpc-js";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import {
  type AnalyzePlanRequest,
  AnalyzePlanResponseSchema,
  type ConfigRequest,
  ConfigResponseSchema,
  type ExecutePlanRequest,
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
 * fails at that word.
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
      const result =
        call.request.analyze.case === "sparkVersion"
          ? ({ case: "sparkVersion", value: { version: "4.3.0-fake" } } as const)
          : ({ case: "schema", value: { schema } } as const);
      done(null, create(AnalyzePlanResponseSchema, { ...sessionOf(call.request), result }));
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
    respond("2", { case: "resultComplete", value: {} });
    call.end();
  }
}

const sessionOf = ({ sessionId }: { readonly sessionId: string }) => ({ sessionId, serverSideSessionId: "fake" });
