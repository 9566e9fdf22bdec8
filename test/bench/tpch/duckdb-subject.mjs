import { DuckDBInstance } from "@duckdb/node-api";
import { isQuery, tables } from "./queries.mjs";

/** DuckDB in this process, in the version that the workers run. */
export async function duckdbSubject(data, threads) {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  const connection = await instance.connect();
  for (const table of tables) {
    await connection.run(`CREATE VIEW ${table} AS FROM read_parquet('${data}/${table}.parquet')`);
  }
  return {
    name: "DuckDB",
    async run(statement) {
      const reader = await connection.runAndReadAll(statement);
      return isQuery(statement) ? reader.getRowsJson() : undefined;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
