import duckdb, { type Connection } from "@duckdb/node-bindings";

/** The rows of a query whose columns are all of type INTEGER. */
export async function readIntegers(connection: Connection, sql: string): Promise<readonly (readonly number[])[]> {
  const result = await duckdb.query(connection, sql);
  const width = duckdb.column_count(result);
  const all: number[][] = [];
  for (let chunk = await duckdb.fetch_chunk(result); chunk; chunk = await duckdb.fetch_chunk(result)) {
    const rows = duckdb.data_chunk_get_size(chunk);
    if (rows === 0) break;
    const columns = Array.from({ length: width }, (_, i) => {
      const bytes = duckdb.vector_get_data(duckdb.data_chunk_get_vector(chunk!, i), rows * 4);
      return new Int32Array(Uint8Array.from(bytes).buffer);
    });
    for (let row = 0; row < rows; row++) all.push(columns.map((column) => column[row]!));
  }
  return all;
}
