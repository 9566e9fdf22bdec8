import { type DescMessage, fromBinary, type MessageShape } from "@bufbuild/protobuf";

/** Spark's default of `spark.connect.grpc.marshallerRecursionLimit`: each step of a plan and each operator is a message or two inside another. */
const recursionLimit = 1024;

/** A message from its bytes. Throws for bytes that are none of it, or that nest deeper than Spark takes. */
export const decodeMessage = <M extends DescMessage>(type: M, bytes: Uint8Array): MessageShape<M> =>
  fromBinary(type, bytes, { recursionLimit });
