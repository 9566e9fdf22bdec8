import duckdb, { type DataChunk, type Result } from "@duckdb/node-bindings";

/** Rows in DuckDB's chunks. */
export interface ChunkSource {
  /** Has their columns. */
  readonly result: Result;
  /** The next rows, null when there are no more. @param rowBytes of rows before, as far as known */
  chunk(rowBytes?: number): Promise<DataChunk | null>;
  /** Resolves when its connection is free. */
  close(): Promise<void>;
}

/** All of a result. */
export const chunksOf = (result: Result): ChunkSource => ({
  result,
  chunk: () => duckdb.fetch_chunk(result),
  close: async () => {},
});
