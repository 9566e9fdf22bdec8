import duckdb, { type Connection, type DataChunk, type Result } from "@duckdb/node-bindings";
import type { ChunkSource } from "../builders/chunk-source";
import type { SourceSlice } from "./slices";

/** Rows of a DuckDB vector. */
const vectorRows = 2048;
/** A read is at hand as a whole: these many bytes, as far as can be told, and these many vectors at most. */
const readBytes = 4 * 1024 * 1024;
const maxVectors = 32;

/** A run of a table's rows, read some vectors at a time: fewer turns between threads than a stream of single ones takes. The next are read while these are used. */
export class SliceRows implements ChunkSource {
  #at = 0;
  #ahead: Promise<Result> | undefined;

  private constructor(
    private readonly connection: Connection,
    private readonly sql: string,
    private next: number,
    private readonly to: number,
    /** The latest read; its columns are those of all. */
    public result: Result,
  ) {}

  /**
   * @param sql without a condition
   * @param rowBytes if known before any row is
   */
  static async open(connection: Connection, sql: string, slice: SourceSlice, rowBytes?: number): Promise<SliceRows> {
    const end = endOfRead(slice, rowBytes);
    const rows = new SliceRows(connection, sql, end, slice.to, await read(connection, sql, slice.from, end));
    if (rowBytes !== undefined) rows.#readAhead(rowBytes);
    return rows;
  }

  async chunk(rowBytes = 0): Promise<DataChunk | null> {
    if (this.#at >= duckdb.result_chunk_count(this.result)) {
      if (!this.#ahead) this.#readAhead(rowBytes);
      if (!this.#ahead) return null;
      this.result = await this.#ahead;
      this.#ahead = undefined;
      this.#at = 0;
      this.#readAhead(rowBytes);
    }
    return duckdb.result_get_chunk(this.result, this.#at++);
  }

  async close(): Promise<void> {
    this.next = this.to;
    await this.#ahead?.catch(() => {});
  }

  #readAhead(rowBytes: number): void {
    const { next, to } = this;
    if (next >= to) return;
    this.next = endOfRead({ from: next, to }, rowBytes);
    this.#ahead = read(this.connection, this.sql, next, this.next);
    this.#ahead.catch(() => {}); // who awaits it is told
  }
}

function endOfRead({ from, to }: SourceSlice, rowBytes: number | undefined): number {
  const vectors = rowBytes === undefined ? 1 : Math.floor(readBytes / Math.max(1, rowBytes) / vectorRows);
  return Math.min(to, from + Math.min(maxVectors, Math.max(1, vectors)) * vectorRows);
}

const read = (connection: Connection, sql: string, from: number, to: number) =>
  duckdb.query(connection, `${sql} WHERE rowid >= ${from} AND rowid < ${to}`);
