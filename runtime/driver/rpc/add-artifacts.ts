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
  isIntact: boolean;
}

/** Takes a stream of whole artifacts and of chunks of large ones. One whose checksum is wrong is told so and not kept. */
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
        const artifact: Incoming = { name, chunks: [], isIntact: true };
        add(artifact, data);
        done.push(artifact);
      }
    } else if (kind === "beginChunk") {
      open = { name: value.name, chunks: [], isIntact: true };
      add(open, value.initialChunk);
      done.push(open);
    } else if (kind === "chunk" && open) add(open, value);
  }
  for (const { name, chunks, isIntact } of done) if (isIntact) await session!.artifacts.add(name, chunks);
  return create(AddArtifactsResponseSchema, {
    ...(session && idsOf(session)),
    artifacts: done.map(({ name, isIntact }) => ({ name, isCrcSuccessful: isIntact })),
  });
}
