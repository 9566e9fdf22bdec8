import { create, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import { anyPack } from "@bufbuild/protobuf/wkt";
import * as grpc from "@grpc/grpc-js";
import {
  type ConfigRequest,
  ConfigResponseSchema,
  ErrorInfoSchema,
  type ExecutePlanRequest,
  type ExecutePlanResponse,
  ExecutePlanResponseSchema,
  FetchErrorDetailsResponseSchema,
  grpcService,
  type ReattachExecuteRequest,
  type ReleaseExecuteRequest,
  ReleaseExecuteResponseSchema,
  SparkConnectService,
  StatusSchema,
} from "../../runtime/protocol";

export type ExecuteCall = grpc.ServerWritableStream<ExecutePlanRequest, ExecutePlanResponse>;
export type ReattachCall = grpc.ServerWritableStream<ReattachExecuteRequest, ExecutePlanResponse>;
type ErrorDetails = MessageInitShape<typeof FetchErrorDetailsResponseSchema>;

/** What the server does with the n-th stream it is asked for; the last one again and again. */
export interface Script {
  readonly execute: readonly ((call: ExecuteCall) => void)[];
  readonly reattach?: readonly ((call: ReattachCall) => void)[];
  readonly errorDetails?: ErrorDetails;
  readonly config?: (request: ConfigRequest) => grpc.ServiceError | undefined;
}

/** A Spark Connect server in this process that misbehaves as it is told, and notes what it was asked. */
export class FakeServer {
  readonly calls: string[] = [];
  readonly headers: Record<string, unknown>[] = [];
  #server = new grpc.Server();
  #port = 0;

  static async start(script: Script): Promise<FakeServer> {
    const fake = new FakeServer();
    fake.#server.addService(grpcService(SparkConnectService), fake.#handlers(script));
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

  stop(): void {
    this.#server.forceShutdown();
  }

  #handlers(script: Script): grpc.UntypedServiceImplementation {
    let executes = 0;
    let reattaches = 0;
    const nth = <T>(list: readonly T[], index: number): T => list[Math.min(index, list.length - 1)]!;
    return {
      executePlan: (call: ExecuteCall) => {
        this.calls.push("execute");
        this.headers.push(call.metadata.getMap());
        nth(script.execute, executes++)(call);
      },
      reattachExecute: (call: ReattachCall) => {
        this.calls.push(`reattach after ${call.request.lastResponseId ?? "nothing"}`);
        nth(script.reattach ?? [], reattaches++)(call);
      },
      releaseExecute: (call: grpc.ServerUnaryCall<ReleaseExecuteRequest, object>, done: grpc.sendUnaryData<object>) => {
        const { release } = call.request;
        this.calls.push(release.case === "releaseUntil" ? `release until ${release.value.responseId}` : "release all");
        done(null, create(ReleaseExecuteResponseSchema, { sessionId: call.request.sessionId }));
      },
      config: (call: grpc.ServerUnaryCall<ConfigRequest, object>, done: grpc.sendUnaryData<object>) => {
        this.calls.push(`config ${call.request.operation?.opType.case}`);
        const error = script.config?.(call.request);
        if (error) done(error);
        else
          done(
            null,
            create(ConfigResponseSchema, { sessionId: call.request.sessionId, serverSideSessionId: "server-1" }),
          );
      },
      fetchErrorDetails: (
        call: grpc.ServerUnaryCall<{ sessionId: string }, object>,
        done: grpc.sendUnaryData<object>,
      ) => {
        this.calls.push("fetch error details");
        done(
          null,
          create(FetchErrorDetailsResponseSchema, { sessionId: call.request.sessionId, ...script.errorDetails }),
        );
      },
    };
  }
}

/** A response of the call's session. */
export function respond(
  call: ExecuteCall | ReattachCall,
  responseId: string,
  responseType: MessageInitShape<typeof ExecutePlanResponseSchema>["responseType"] = { case: undefined },
): void {
  const { sessionId, operationId } = call.request;
  const envelope = { sessionId, operationId: operationId ?? "", serverSideSessionId: "server-1", responseId };
  call.write(create(ExecutePlanResponseSchema, { ...envelope, responseType: responseType ?? { case: undefined } }));
}

export const batch = (
  data: string,
  more: { rowCount?: bigint; startOffset?: bigint; chunkIndex?: bigint; numChunksInBatch?: bigint } = {},
) => ({ case: "arrowBatch", value: { data: Buffer.from(data), rowCount: 1n, ...more } }) as const;
export const complete = { case: "resultComplete", value: {} } as const;

export function fail(call: ExecuteCall | ReattachCall, error: Partial<grpc.ServiceError>): void {
  call.emit("error", error);
}

/** An error as Spark sends it: the details are in the trailers. */
export function sparkError(message: string, metadata: Record<string, string> = {}, reason = ""): grpc.ServiceError {
  const info = create(ErrorInfoSchema, { reason, domain: "org.apache.spark", metadata });
  const status = create(StatusSchema, { code: 13, message, details: [anyPack(ErrorInfoSchema, info)] });
  const trailers = new grpc.Metadata();
  trailers.set("grpc-status-details-bin", Buffer.from(toBinary(StatusSchema, status)));
  return Object.assign(new Error(message), { code: grpc.status.INTERNAL, details: message, metadata: trailers });
}
