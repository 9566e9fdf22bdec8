import duckdb, { type Connection, type DataChunk, type Result } from "@duckdb/node-bindings";
import type { ChunkSource } from "../builders/chunk-source";
import type { SourceSlice } from "./slices";

/** Rows of a DuckDB vector. */
const vectorRows = 2048;
/** A read is at hand as a whole: these many bytes, as far as can be told, and these many vectors at most. */
const readBytes = 4 * 1024 * 1024;
const maxVectors = 32;

/** A run of a table's rows, read some vectors at a time: fewer turns between threads than a stream of single ones takes. */
export class SliceRows implements ChunkSource {
  #at = 0;

  private constructor(
    private readonly connection: Connection,
    private readonly sql: string,
    private next: number,
    private readonly to: number,
    /** The latest read; its columns are those of all. */
    public result: Result,
  ) {}

  /** @param sql without a condition */
  static async open(connection: Connection, sql: string, { from, to }: SourceSlice): Promise<SliceRows> {
    const end = Math.min(to, from + vectorRows);
    return new SliceRows(connection, sql, end, to, await read(connection, sql, from, end));
  }

  async chunk(rowBytes = 0): Promise<DataChunk | null> {
    if (this.#at >= duckdb.result_chunk_count(this.result)) {
      if (this.next >= this.to) return null;
      const vectors = Math.floor(readBytes / Math.max(1, rowBytes) / vectorRows);
      const end = Math.min(this.to, this.next + Math.min(maxVectors, Math.max(1, vectors)) * vectorRows);
      this.result = await read(this.connection, this.sql, this.next, end);
      this.next = end;
      this.#at = 0;
    }
    return duckdb.result_get_chunk(this.result, this.#at++);
  }
}

const read = (connection: Connection, sql: string, from: number, to: number) =>
  duckdb.query(connection, `${sql} WHERE rowid >= ${from} AND rowid < ${to}`);
