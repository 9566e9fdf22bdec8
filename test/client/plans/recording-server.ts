import { create, type DescMethod, type JsonObject, type Message, toJson } from "@bufbuild/protobuf";
import * as grpc from "@grpc/grpc-js";
import { type ConfigRequest, ConfigResponseSchema, grpcService, SparkConnectService } from "../../../runtime/protocol";

type Call = { readonly request: Message } & Partial<grpc.ServerUnaryCall<Message, Message>>;

/** What differs from call to call, whatever is asked. */
const envelope = [
  "sessionId",
  "clientObservedServerSideSessionId",
  "userContext",
  "clientType",
  "operationId",
  "requestOptions",
  "tags",
];

/** A Spark Connect server that refuses everything, and keeps the first request since it was last asked. */
export class RecordingServer {
  #first: JsonObject | undefined;
  readonly #server = new grpc.Server();
  #port = 0;

  static async start(): Promise<RecordingServer> {
    const recording = new RecordingServer();
    const methods = SparkConnectService.methods.map((method) => [method.localName, recording.#handler(method)]);
    recording.#server.addService(grpcService(SparkConnectService), Object.fromEntries(methods));
    recording.#port = await new Promise((resolve, reject) => {
      const credentials = grpc.ServerCredentials.createInsecure();
      recording.#server.bindAsync("127.0.0.1:0", credentials, (error, port) => (error ? reject(error) : resolve(port)));
    });
    return recording;
  }

  get url(): string {
    return `sc://127.0.0.1:${this.#port}`;
  }

  /** The first request that `call` sends: its message, by the name of its method. */
  async firstOf(call: () => unknown): Promise<JsonObject | undefined> {
    this.#first = undefined;
    await Promise.resolve()
      .then(call)
      .catch(() => undefined);
    return this.#first;
  }

  stop(): void {
    this.#server.forceShutdown();
  }

  #handler({ input, name }: DescMethod) {
    return (call: Call, done?: grpc.sendUnaryData<object>) => {
      if (name === "Config" && isOwnQuestion(call.request as ConfigRequest)) {
        const { sessionId } = call.request as ConfigRequest;
        return done!(null, create(ConfigResponseSchema, { sessionId }));
      }
      // What frees an operation may come late.
      if (!/^(Release|Reattach)Execute$/.test(name)) this.#first ??= { [name]: withoutEnvelope(input, call.request) };
      const refused = { code: grpc.status.INVALID_ARGUMENT, details: "refused" };
      return done ? done(refused) : call.emit?.("error", refused);
    };
  }
}

/** The client asks for settings of Spark's before it sends some plans; the tests' own keys are others. */
const isOwnQuestion = ({ operation }: ConfigRequest) =>
  operation?.opType.case === "get" && operation.opType.value.keys.every((key) => key.startsWith("spark."));

function withoutEnvelope(schema: DescMethod["input"], request: Message): JsonObject {
  const message = toJson(schema, request) as JsonObject;
  return Object.fromEntries(Object.entries(message).filter(([key]) => !envelope.includes(key)));
}
