import type { ConnectClient } from "../channel";

/** How data of the client's travels, as the session's settings say; bytes but for `chunkRows`. */
export interface LocalRelationLimits {
  /** From this size on it is uploaded once and kept at the server, instead of travelling with every plan over it. */
  readonly cacheThreshold: number;
  readonly sizeLimit: number;
  readonly chunkRows: number;
  readonly chunkBytes: number;
  readonly batchBytes: number;
  /** The server reads data in chunks: since Spark 4.1. */
  readonly hasChunks: boolean;
}

const prefix = "spark.sql.session.localRelation";
const defaults = {
  CacheThreshold: 1024 * 1024,
  SizeLimit: 3 * 1024 ** 3,
  ChunkSizeRows: 10_000,
  ChunkSizeBytes: 16 * 1024 ** 2,
  BatchOfChunksSizeBytes: 1024 ** 3,
};

/** Asks the server; a setting that it does not know has Spark's default. */
export async function localRelationLimits(client: ConnectClient): Promise<LocalRelationLimits> {
  const keys = Object.keys(defaults).map((name) => `${prefix}${name}`);
  const { pairs } = await client.config({ case: "getOption", value: { keys } });
  const texts = new Map(pairs.map(({ key, value }) => [key, value]));
  const given = (name: keyof typeof defaults) => Number(texts.get(`${prefix}${name}`) ?? defaults[name]);
  return {
    cacheThreshold: given("CacheThreshold"),
    sizeLimit: given("SizeLimit"),
    chunkRows: given("ChunkSizeRows"),
    chunkBytes: given("ChunkSizeBytes"),
    batchBytes: given("BatchOfChunksSizeBytes"),
    hasChunks: texts.get(`${prefix}ChunkSizeRows`) !== undefined,
  };
}
