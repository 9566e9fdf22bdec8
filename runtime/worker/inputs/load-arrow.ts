import { readFile } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import duckdb, { type Appender, type LogicalType } from "@duckdb/node-bindings";
import { type Data, RecordBatchReader } from "apache-arrow";
import type { ArrowInput } from "../../protocol/worker-messages";
import { type Database, identifier } from "../database";
import { type ColumnWriter, columnWriter } from "./column-writer";

/** Rows of a DuckDB chunk. */
const chunkRows = 2048;

/** Makes table `name` of the Arrow IPC streams that an input names; all of it or nothing. */
export async function loadArrow(database: Database, name: string, input: ArrowInput): Promise<void> {
  const connection = await duckdb.connect(database.instance);
  try {
    const columns = input.columns.map((column) => `${identifier(column.name)} ${column.duckType}`);
    await duckdb.query(connection, `BEGIN; CREATE TABLE ${identifier(name)} (${columns.join(", ")})`);
    const appender = duckdb.appender_create(connection, null, name);
    for (const path of input.paths) {
      for (const batch of RecordBatchReader.from(await readFile(path))) {
        await appendColumns(appender, batch.data.children, batch.numRows);
      }
    }
    duckdb.appender_close_sync(appender);
    await duckdb.query(connection, "COMMIT");
  } finally {
    duckdb.disconnect_sync(connection);
  }
}

/** Appends the rows of Arrow columns, which have the types of the table's. */
export async function appendColumns(appender: Appender, columns: readonly Data[], rows: number): Promise<void> {
  const types = columnTypes(appender);
  const writers: ColumnWriter[] = types.map((type, index) => columnWriter(columns[index]!, type));
  const chunk = duckdb.create_data_chunk(types);
  for (let start = 0; start < rows; start += chunkRows) {
    const count = Math.min(chunkRows, rows - start);
    duckdb.data_chunk_reset(chunk);
    for (const [index, write] of writers.entries()) write(duckdb.data_chunk_get_vector(chunk, index), start, count);
    duckdb.data_chunk_set_size(chunk, count);
    duckdb.append_data_chunk(appender, chunk);
    // Other tasks of this worker go on meanwhile, and this one can be cancelled.
    await setImmediate();
  }
}

const columnTypes = (appender: Appender): LogicalType[] =>
  Array.from({ length: duckdb.appender_column_count(appender) }, (_, i) => duckdb.appender_column_type(appender, i));
