import type { MessageInitShape } from "@bufbuild/protobuf";
import { type AddArtifactsRequestSchema, crc32 } from "../../protocol";

export interface Artifact {
  /** With its folder at the server: `cache/<sha256>`, `jars/…`, `files/…`, `pyfiles/…`, `archives/…`. */
  readonly name: string;
  readonly data: Uint8Array;
}

type Payload = NonNullable<MessageInitShape<typeof AddArtifactsRequestSchema>["payload"]>;

/** gRPC's advice for the size of a streamed message; larger ones block others of the connection. */
const chunkSize = 32 * 1024;

/** Small artifacts share a message; a large one is cut into several. */
export function* artifactPayloads(artifacts: Iterable<Artifact>): Generator<Payload> {
  let batch: Artifact[] = [];
  let batchSize = 0;
  for (const artifact of artifacts) {
    const { length } = artifact.data;
    if (batch.length > 0 && batchSize + length > chunkSize) {
      yield batchPayload(batch);
      batch = [];
      batchSize = 0;
    }
    if (length > chunkSize) {
      yield* chunkPayloads(artifact);
    } else {
      batch.push(artifact);
      batchSize += length;
    }
  }
  if (batch.length > 0) yield batchPayload(batch);
}

function batchPayload(batch: readonly Artifact[]): Payload {
  return { case: "batch", value: { artifacts: batch.map(({ name, data }) => ({ name, data: chunk(data) })) } };
}

function* chunkPayloads({ name, data }: Artifact): Generator<Payload> {
  const initialChunk = chunk(data.subarray(0, chunkSize));
  const numChunks = BigInt(Math.ceil(data.length / chunkSize));
  yield { case: "beginChunk", value: { name, totalBytes: BigInt(data.length), numChunks, initialChunk } };
  for (let start = chunkSize; start < data.length; start += chunkSize) {
    yield { case: "chunk", value: chunk(data.subarray(start, start + chunkSize)) };
  }
}

const chunk = (data: Uint8Array) => ({ data, crc: BigInt(crc32(data)) });
