import { type DescMethod, type DescService, type MessageShape, toBinary } from "@bufbuild/protobuf";
import type { MethodDefinition, ServiceDefinition } from "@grpc/grpc-js";
import { decodeMessage } from "./decode-message";

type Method<M> = M extends DescMethod ? MethodDefinition<MessageShape<M["input"]>, MessageShape<M["output"]>> : never;

/** The grpc-js definition of a generated service; one entry a method, keyed by its local name (`executePlan`). */
export type GrpcService<S extends DescService> = { readonly [K in keyof S["method"]]: Method<S["method"][K]> };

const definitions = new WeakMap<DescService, ServiceDefinition>();

/** Turns a service descriptor of @bufbuild into what `new grpc.Client(...).make…Request` and `server.addService` take. */
export function grpcService<S extends DescService>(service: S): GrpcService<S> {
  let definition = definitions.get(service);
  if (!definition) {
    definition = Object.fromEntries(service.methods.map((method) => [method.localName, methodDefinition(method)]));
    definitions.set(service, definition);
  }
  return definition as unknown as GrpcService<S>;
}

function methodDefinition(method: DescMethod): MethodDefinition<unknown, unknown> {
  const { input, output } = method;
  return {
    path: `/${method.parent.typeName}/${method.name}`,
    originalName: method.localName,
    requestStream: method.methodKind === "client_streaming" || method.methodKind === "bidi_streaming",
    responseStream: method.methodKind === "server_streaming" || method.methodKind === "bidi_streaming",
    requestSerialize: (message) => encode(toBinary(input, message as MessageShape<typeof input>)),
    requestDeserialize: (bytes) => decodeMessage(input, bytes),
    responseSerialize: (message) => encode(toBinary(output, message as MessageShape<typeof output>)),
    responseDeserialize: (bytes) => decodeMessage(output, bytes),
  };
}

const encode = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
