import { RecordBatchReader } from "apache-arrow";
import { describe, expect, it } from "vitest";
import { localData } from "../../runtime/client/api/local-relation";
import { uploaded } from "../../runtime/client/api/local-relation-upload";
import type { ConnectClient } from "../../runtime/client/channel";

/** A server with these settings of local relations, and what was uploaded to it, request by request. */
function server(settings: Readonly<Record<string, number>>) {
  const uploads: Uint8Array[][] = [];
  const client = {
    config: async ({ value }: { value: { keys: string[] } }) => ({
      pairs: value.keys.map((key) => ({
        key,
        value: settings[key.replace("spark.sql.session.localRelation", "")]?.toString(),
      })),
    }),
    cacheBlobs: async (blobs: readonly Uint8Array[]) => {
      uploads.push([...blobs]);
    },
  };
  return { client: client as unknown as ConnectClient, uploads };
}

const data = localData(
  Array.from({ length: 25_000 }, (_, index) => [index, "some text that makes the row longer ".repeat(2)]),
  ["id", "text"],
);
const rowsOf = (blob: Uint8Array) => [...RecordBatchReader.from(blob)].reduce((sum, { numRows }) => sum + numRows, 0);
const spark43 = { CacheThreshold: 1 << 20, ChunkSizeRows: 10_000, ChunkSizeBytes: 1 << 24 };

describe("data that the server's settings call large", () => {
  it("is cut by rows", async () => {
    const { client, uploads } = server(spark43);
    const kind = await uploaded(client, data);
    expect(kind).toMatchObject({ case: "chunkedCachedLocalRelation", value: { dataHashes: { length: 3 } } });
    expect(uploads).toHaveLength(1);
    expect(Buffer.from(uploads[0]![0]!).toString()).toBe(data.schema);
    expect(uploads[0]!.slice(1).map(rowsOf)).toEqual([10_000, 10_000, 5000]);
  });

  it("is cut by bytes, and uploaded in batches by bytes", async () => {
    const { client, uploads } = server({ ...spark43, ChunkSizeBytes: 500_000, BatchOfChunksSizeBytes: 1_200_000 });
    await uploaded(client, data);
    const chunks = uploads.flat().slice(1);
    expect(chunks.map(rowsOf).reduce((sum, rows) => sum + rows, 0)).toBe(25_000);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(500_000);
    const sizes = uploads.map((blobs) => blobs.reduce((sum, { length }) => sum + length, 0));
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_200_000);
  });

  it("is one blob where the server has no setting for chunks: it is older than 4.1", async () => {
    const { client, uploads } = server({ CacheThreshold: 1 << 20 });
    expect(await uploaded(client, data)).toMatchObject({ case: "cachedLocalRelation" });
    expect(uploads.map(({ length }) => length)).toEqual([1]);
  });

  it("travels with the plan below the threshold", async () => {
    const { client, uploads } = server({ ...spark43, CacheThreshold: data.ipc.length + 1 });
    expect([await uploaded(client, data), uploads]).toEqual([undefined, []]);
  });

  it("is refused above the limit", async () => {
    const { client } = server({ ...spark43, SizeLimit: 1_500_000 });
    await expect(uploaded(client, data)).rejects.toMatchObject({
      name: "AnalysisException",
      condition: "LOCAL_RELATION_SIZE_LIMIT_EXCEEDED",
      messageParameters: { sizeLimit: "1500000" },
    });
  });
});
