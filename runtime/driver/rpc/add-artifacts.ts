import { create } from "@bufbuild/protobuf";
import {
  type AddArtifactsRequest,
  type AddArtifactsResponse,
  AddArtifactsResponseSchema,
  crc32,
} from "../../protocol/index";
import type { Driver } from "../driver";
import type { Session } from "../session/session";
import { idsOf, sessionOf } from "./call-context";

interface Incoming {
  readonly name: string;
  readonly chunks: Uint8Array[];
  /** How many chunks it has when it is whole. */
  readonly count: number;
  isIntact: boolean;
}

const isWhole = ({ isIntact, chunks, count }: Incoming) => isIntact && chunks.length === count;

/**
 * Takes a stream of whole artifacts and of chunks of large ones. One whose checksum is wrong, or whose stream ended before its last chunk, is told
 * so and not kept.
 */
export async function addArtifacts(
  driver: Driver,
  requests: AsyncIterable<AddArtifactsRequest>,
): Promise<AddArtifactsResponse> {
  let session: Session | undefined;
  let open: Incoming | undefined;
  const done: Incoming[] = [];
  const add = (to: Incoming, chunk: { data: Uint8Array; crc: bigint } | undefined) => {
    if (!chunk) return;
    to.chunks.push(chunk.data);
    to.isIntact &&= BigInt(crc32(chunk.data)) === chunk.crc;
  };
  for await (const request of requests) {
    session ??= sessionOf(driver, request);
    const { case: kind, value } = request.payload;
    if (kind === "batch") {
      for (const { name, data } of value.artifacts) {
        const artifact: Incoming = { name, chunks: [], count: 1, isIntact: true };
        add(artifact, data);
        done.push(artifact);
      }
    } else if (kind === "beginChunk") {
      open = { name: value.name, chunks: [], count: Number(value.numChunks), isIntact: true };
      add(open, value.initialChunk);
      done.push(open);
    } else if (kind === "chunk" && open) add(open, value);
  }
  for (const one of done) if (isWhole(one)) await session!.artifacts.add(one.name, one.chunks);
  return create(AddArtifactsResponseSchema, {
    ...(session && idsOf(session)),
    artifacts: done.map((one) => ({ name: one.name, isCrcSuccessful: isWhole(one) })),
  });
}
