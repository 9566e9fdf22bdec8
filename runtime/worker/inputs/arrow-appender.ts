import { performance } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import duckdb, { type Appender, type Connection, type DataChunk, type LogicalType } from "@duckdb/node-bindings";
import type { Data } from "apache-arrow";
import { columnWriter } from "./column-writer";

/** Rows of a DuckDB chunk. */
const chunkRows = 2048;
/** Milliseconds after which others have their turn. */
const turn = 4;

/** Appends rows of Arrow columns, which have the types of the table's. */
export class ArrowAppender {
  readonly #appender: Appender;
  readonly #types: readonly LogicalType[];
  readonly #chunk: DataChunk;
  #since = performance.now();

  constructor(connection: Connection, table: string) {
    this.#appender = duckdb.appender_create(connection, null, table);
    const columns = duckdb.appender_column_count(this.#appender);
    this.#types = Array.from({ length: columns }, (_, i) => duckdb.appender_column_type(this.#appender, i));
    this.#chunk = duckdb.create_data_chunk(this.#types);
  }

  /** @throws TypeError when a column's type does not go with the table's */
  async append(columns: readonly Data[], rows: number): Promise<void> {
    const writers = this.#types.map((type, index) => columnWriter(columns[index]!, type));
    for (let start = 0; start < rows; start += chunkRows) {
      const count = Math.min(chunkRows, rows - start);
      duckdb.data_chunk_reset(this.#chunk);
      for (const [index, write] of writers.entries())
        write(duckdb.data_chunk_get_vector(this.#chunk, index), start, count);
      duckdb.data_chunk_set_size(this.#chunk, count);
      duckdb.append_data_chunk(this.#appender, this.#chunk);
      await this.#yield();
    }
  }

  /** All rows are in the table then. */
  close(): void {
    duckdb.appender_close_sync(this.#appender);
  }

  /** Other tasks of this worker go on meanwhile, and this one can be cancelled. */
  async #yield(): Promise<void> {
    if (performance.now() - this.#since < turn) return;
    await setImmediate();
    this.#since = performance.now();
  }
}
