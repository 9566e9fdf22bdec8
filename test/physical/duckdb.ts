import { DuckDBInstance } from "@duckdb/node-api";
import { type PhysicalSettings, planQuery } from "../../runtime/engine/physical/index";
import type { Plan } from "../../runtime/plan/resolved/index";
import { registerFunctions } from "../../runtime/worker/functions/index";
import { MacroLibrary } from "../../runtime/worker/macro-library";
import { macros } from "../../runtime/worker/macros";

/** DuckDB as a worker sets it up. */
const database = DuckDBInstance.create(":memory:", { threads: "2" }).then(async (instance) => {
  const connection = await instance.connect();
  registerFunctions(
    (connection as unknown as { readonly connection: Parameters<typeof registerFunctions>[0] }).connection,
  );
  await connection.run("SET TimeZone = 'UTC'");
  return { connection, library: new MacroLibrary(macros, (sql) => connection.run(sql)) };
});

/** Rows of a DuckDB query as JSON values. */
export async function runSql(sql: string): Promise<unknown[][]> {
  const { connection, library } = await database;
  await library.provide(sql);
  return (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][];
}

/** Plans a resolved query and runs its only stage. */
export async function run(plan: Plan, settings: PhysicalSettings = {}): Promise<unknown[][]> {
  const { stages } = planQuery(plan, settings);
  return runSql(stages[0]!.sql);
}

/** One row as text a line: shorter to compare. */
export async function rows(plan: Plan): Promise<string[]> {
  return (await run(plan)).map((row) =>
    row.map((value) => (typeof value === "object" ? JSON.stringify(value) : String(value))).join(" "),
  );
}
