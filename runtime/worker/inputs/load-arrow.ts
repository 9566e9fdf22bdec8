import { readFile } from "node:fs/promises";
import duckdb from "@duckdb/node-bindings";
import { RecordBatchReader } from "apache-arrow";
import type { ArrowInput } from "../../protocol/worker-messages";
import { type Database, identifier } from "../database";
import { ArrowAppender } from "./arrow-appender";

/** Makes table `name` of the Arrow IPC streams that an input names; all of it or nothing. */
export async function loadArrow(database: Database, name: string, input: ArrowInput): Promise<void> {
  const connection = await duckdb.connect(database.instance);
  try {
    const columns = input.columns.map((column) => `${identifier(column.name)} ${column.duckType}`);
    await duckdb.query(connection, `BEGIN; CREATE TABLE ${identifier(name)} (${columns.join(", ")})`);
    const appender = new ArrowAppender(connection, name);
    for (const path of input.paths) {
      for (const batch of RecordBatchReader.from(await readFile(path))) {
        await appender.append(batch.data.children, batch.numRows);
      }
    }
    appender.close();
    await duckdb.query(connection, "COMMIT");
  } finally {
    duckdb.disconnect_sync(connection);
  }
}
