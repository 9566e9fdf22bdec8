import duckdb, { type Connection, type Result } from "@duckdb/node-bindings";

/**
 * Rows as they are made. DuckDB streams only what has been prepared, and plans a prepared text twice when it reads files; a text that is
 * a parameter it plans once, when the parameter is known.
 *
 * A stream that fails looks to the bindings like one that has ended: `fetch_chunk` gives null and the error is lost. A failure does
 * abort the transaction, so a streaming query runs in one, and its end is asked whether it still stands.
 */
export async function streamingQuery(connection: Connection, sql: string): Promise<Result> {
  await duckdb.query(connection, "BEGIN TRANSACTION");
  const statement = await duckdb.prepare(connection, "FROM query($1)");
  duckdb.bind_varchar(statement, 1, sql);
  return duckdb.execute_prepared_streaming(statement);
}

/** Any statement is refused in an aborted transaction. This one changes nothing, and is no SELECT: that would write a profile over the query's. */
const probe = "SET progress_bar_time = 0";

/** @throws Error DuckDB's own, had by running the query once more, when the stream did not end but broke */
export async function checkStreamEnded(connection: Connection, sql: string): Promise<void> {
  try {
    await duckdb.query(connection, `${probe};\nCOMMIT`);
    return;
  } catch {
    await duckdb.query(connection, "ROLLBACK");
  }
  await duckdb.query(connection, sql);
  throw new Error("INTERNAL Error: the result stream broke, and not when it was run again");
}
