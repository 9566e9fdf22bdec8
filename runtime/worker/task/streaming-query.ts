import duckdb, { type Connection } from "@duckdb/node-bindings";

/**
 * A stream that fails looks to the bindings like one that has ended: `fetch_chunk` gives null and the error is lost. A failure does
 * abort the transaction, so a streaming query runs in one, and its end is asked whether it still stands.
 */
export const streamingSetUp = "BEGIN TRANSACTION";

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
