import { create, toBinary } from "@bufbuild/protobuf";
import { type Table, tableToIPC } from "apache-arrow";
import { LocalRelationSchema } from "../../protocol";
import { AnalysisException, type ConnectClient, sha256 } from "../channel";
import type { LocalData } from "./local-relation";
import { type LocalRelationLimits, localRelationLimits } from "./local-relation-limits";
import type { RelationKind } from "./relation";

/**
 * Uploads data that the session's settings call large, once for all plans over it.
 * @returns what stands for it at the server; nothing for data that travels with each plan
 * @throws AnalysisException LOCAL_RELATION_SIZE_LIMIT_EXCEEDED
 */
export async function uploaded(client: ConnectClient, data: LocalData): Promise<RelationKind | undefined> {
  const limits = await localRelationLimits(client);
  if (data.ipc.length < limits.cacheThreshold) return undefined;
  return limits.hasChunks ? inChunks(client, data, limits) : asOne(client, data, limits);
}

async function inChunks(
  client: ConnectClient,
  { table, schema }: LocalData,
  limits: LocalRelationLimits,
): Promise<RelationKind> {
  const schemaBlob = Buffer.from(schema);
  const dataHashes: string[] = [];
  let batch: Uint8Array[] = [schemaBlob];
  let batchBytes = schemaBlob.length;
  let total = schemaBlob.length;
  for (const chunk of chunksOf(table, limits.chunkRows, Math.min(limits.chunkBytes, limits.batchBytes))) {
    total += chunk.length;
    assertFits(total, limits);
    if (batchBytes + chunk.length > limits.batchBytes) {
      await client.cacheBlobs(batch);
      batch = [];
      batchBytes = 0;
    }
    batch.push(chunk);
    batchBytes += chunk.length;
    dataHashes.push(sha256(chunk));
  }
  await client.cacheBlobs(batch);
  return { case: "chunkedCachedLocalRelation", value: { dataHashes, schemaHash: sha256(schemaBlob) } };
}

async function asOne(
  client: ConnectClient,
  { ipc, schema }: LocalData,
  limits: LocalRelationLimits,
): Promise<RelationKind> {
  const blob = toBinary(LocalRelationSchema, create(LocalRelationSchema, { data: ipc, schema }));
  assertFits(blob.length, limits);
  await client.cacheBlobs([blob]);
  return { case: "cachedLocalRelation", value: { hash: sha256(blob) } };
}

/** Arrow streams within the limits; a row that alone is larger than a chunk is one. */
function* chunksOf(table: Table, maxRows: number, maxBytes: number): Generator<Uint8Array> {
  for (let start = 0; start < table.numRows; start += maxRows)
    yield* fitting(table.slice(start, start + maxRows), maxBytes);
}

function* fitting(rows: Table, maxBytes: number): Generator<Uint8Array> {
  const ipc = tableToIPC(rows, "stream");
  if (ipc.length <= maxBytes || rows.numRows === 1) {
    yield ipc;
    return;
  }
  const half = Math.ceil(rows.numRows / 2);
  yield* fitting(rows.slice(0, half), maxBytes);
  yield* fitting(rows.slice(half), maxBytes);
}

function assertFits(bytes: number, { sizeLimit }: LocalRelationLimits): void {
  if (bytes <= sizeLimit) return;
  throw new AnalysisException({
    condition: "LOCAL_RELATION_SIZE_LIMIT_EXCEEDED",
    sqlState: "54000",
    message: `[LOCAL_RELATION_SIZE_LIMIT_EXCEEDED] Local relation size (${bytes} bytes) exceeds the limit (${sizeLimit} bytes). SQLSTATE: 54000`,
    messageParameters: { actualSize: String(bytes), sizeLimit: String(sizeLimit) },
  });
}
