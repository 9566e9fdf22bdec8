import duckdb, { type Connection, type Result } from "@duckdb/node-bindings";

/**
 * Rows as they are made. DuckDB streams only what has been prepared, and plans a prepared text twice when it reads files; a text that is
 * a parameter it plans once, when the parameter is known.
 */
export async function streamingQuery(connection: Connection, sql: string): Promise<Result> {
  const statement = await duckdb.prepare(connection, "FROM query($1)");
  duckdb.bind_varchar(statement, 1, sql);
  return duckdb.execute_prepared_streaming(statement);
}

/**
 * A stream that fails looks to the bindings like one that has ended: `fetch_chunk` gives null and the error is not to be had. The result has
 * no type any more then.
 * @throws Error DuckDB's own, had by running the query once more, when the stream did not end but broke
 */
export async function checkStreamEnded(connection: Connection, sql: string, result: Result): Promise<void> {
  if (duckdb.result_return_type(result) !== duckdb.ResultType.INVALID) return;
  await duckdb.query(connection, sql);
  throw new Error("INTERNAL Error: the result stream broke, and not when it was run again");
}
