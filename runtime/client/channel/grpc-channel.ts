import {
  type CallOptions,
  Client,
  type ClientReadableStream,
  credentials,
  Metadata,
  type MethodDefinition,
} from "@grpc/grpc-js";
import type { ConnectionParameters } from "./connection-string";

export interface CallSettings {
  /** Milliseconds from now; absent: none. */
  readonly deadlineMs?: number | undefined;
}

/** One HTTP/2 connection with the headers of an address; calls fail with grpc-js's ServiceError. */
export class GrpcChannel {
  readonly #client: Client;
  readonly #metadata = new Metadata();

  constructor(parameters: ConnectionParameters) {
    const { host, port, keepAlive, maxMessageSize } = parameters;
    this.#client = new Client(
      `${host}:${port}`,
      parameters.secure ? credentials.createSsl() : credentials.createInsecure(),
      {
        "grpc.max_send_message_length": maxMessageSize,
        "grpc.max_receive_message_length": maxMessageSize,
        ...(keepAlive && {
          "grpc.keepalive_time_ms": keepAlive.timeMs,
          "grpc.keepalive_timeout_ms": keepAlive.timeoutMs,
          "grpc.keepalive_permit_without_calls": keepAlive.withoutCalls ? 1 : 0,
        }),
        // Another session's connection to the same address may be a dead one.
        "grpc.use_local_subchannel_pool": 1,
        // Retries are ours: grpc-js's own would run beside them.
        "grpc.enable_retries": 0,
      },
    );
    if (parameters.token !== undefined) this.#metadata.set("authorization", `Bearer ${parameters.token}`);
    for (const [key, value] of Object.entries(parameters.headers)) this.#metadata.set(key, value);
  }

  unary<I, O>(method: MethodDefinition<I, O>, request: I, settings: CallSettings = {}): Promise<O> {
    return new Promise((resolve, reject) => {
      this.#client.makeUnaryRequest(
        method.path,
        method.requestSerialize,
        method.responseDeserialize,
        request,
        this.#metadata,
        callOptions(settings),
        (error, response) => (error ? reject(error) : resolve(response as O)),
      );
    });
  }

  serverStream<I, O>(method: MethodDefinition<I, O>, request: I, settings: CallSettings = {}): ClientReadableStream<O> {
    return this.#client.makeServerStreamRequest(
      method.path,
      method.requestSerialize,
      method.responseDeserialize,
      request,
      this.#metadata,
      callOptions(settings),
    );
  }

  /** Sends all requests, waiting for the connection where it is slower than we are. */
  clientStream<I, O>(method: MethodDefinition<I, O>, requests: Iterable<I>, settings: CallSettings = {}): Promise<O> {
    return new Promise((resolve, reject) => {
      const call = this.#client.makeClientStreamRequest(
        method.path,
        method.requestSerialize,
        method.responseDeserialize,
        this.#metadata,
        callOptions(settings),
        (error, response) => (error ? reject(error) : resolve(response as O)),
      );
      const iterator = requests[Symbol.iterator]();
      const send = (): void => {
        for (;;) {
          const { done, value } = iterator.next();
          if (done) {
            call.end();
            return;
          }
          if (!call.write(value)) {
            call.once("drain", send);
            return;
          }
        }
      };
      send();
    });
  }

  close(): void {
    this.#client.close();
  }
}

function callOptions({ deadlineMs }: CallSettings): CallOptions {
  return deadlineMs === undefined ? {} : { deadline: Date.now() + deadlineMs };
}
