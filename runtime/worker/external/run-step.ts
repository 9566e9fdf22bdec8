import { performance } from "node:perf_hooks";
import duckdb, { type Connection } from "@duckdb/node-bindings";
import type { ExternalInput, FunctionRuntime, StepReport } from "../../protocol/worker-messages";
import { type Database, identifier } from "../database";
import type { FunctionPools } from "./function-pools";
import { FunctionsCrashed } from "./functions-crashed";
import { findGroups } from "./groups";
import type { FunctionProcess } from "./process-pool";
import { resultQuery, rowsOfEach } from "./result-query";
import { StepOutcome } from "./slice-outcome";
import { isEmpty, type Slice, sliceBehind, sliceGroups, sliceRows } from "./slices";

export interface StepContext {
  readonly database: Database;
  readonly pools: FunctionPools;
  readonly runtime: FunctionRuntime;
  /** Processes at once. */
  readonly threads: number;
  /** The task's own, in which the inputs before this one are views. */
  readonly connection: Connection;
  /** What DuckDB has measured of the last text over it, JSON. */
  profile(): string;
  readonly signal: AbortSignal;
}

let made = 0;

/** The tables of one step: of its sources, of what is kept of them, of results. */
export class StepTables {
  readonly #names: string[] = [];
  readonly #prefix = `sparknb_external_${made++}`;

  constructor(readonly connection: Connection) {}

  get names(): readonly string[] {
    return this.#names;
  }

  name(): string {
    const name = `${this.#prefix}_${this.#names.length}`;
    this.#names.push(name);
    return name;
  }

  async drop(): Promise<void> {
    const drops = this.#names.map((name) => `DROP TABLE IF EXISTS ${identifier(name)}`);
    if (drops.length > 0) await duckdb.query(this.connection, drops.join(";\n"));
  }
}

interface StepRun {
  /** Over the step's tables, which are there until `tables.drop`. */
  readonly query: string;
  readonly report: StepReport;
  readonly accumulators: readonly Buffer[];
}

/** Computes a step's rows: sources into tables, slices of them through processes that evaluate functions, results into tables. */
export async function runStep({ step }: ExternalInput, tables: StepTables, context: StepContext): Promise<StepRun> {
  const { connection, database, runtime, threads } = context;
  const sources: string[] = [];
  const profiles: string[] = [];
  for (const { sql, kept, keys, schema } of step.sources) {
    await database.macros.provide(sql);
    const columns = Math.max(1, kept + keys + (JSON.parse(schema) as { fields: unknown[] }).fields.length);
    const names = Array.from({ length: columns }, (_, i) => `v${i}`).join(", ");
    const table = tables.name();
    await duckdb.query(connection, `CREATE TABLE ${table} AS SELECT * FROM (${sql}) AS q(${names})`);
    sources.push(table);
    profiles.push(context.profile());
  }
  const batchRows = step.batchRows ?? runtime.maxBatchRows;
  const isGrouped = step.takes !== "rows";
  const groups = isGrouped ? await findGroups(connection, sources, step) : undefined;
  const rows = groups ? 0 : await count(connection, sources[0]!);
  const slices = groups ? sliceGroups(groups, threads, batchRows) : sliceRows(rows, threads, batchRows);
  const types = step.resultTypes.map((type, i) => `v${i} ${type}`).join(", ");
  const results = slices.map(() => tables.name());
  const columns = [...(types ? [types] : []), ...(step.gives === "rows_of_each" ? ["place INTEGER"] : [])];
  for (const result of results)
    await duckdb.query(connection, `CREATE TABLE ${result} (${columns.join(", ") || "v0 INTEGER"})`);
  const outcome = new StepOutcome();
  if (!slices.every(isEmpty)) await runSlices(slices, results, sources, step, outcome, context);
  const query =
    step.gives === "rows_of_each"
      ? rowsOfEach(step, sources[0]!, results, slices)
      : resultQuery(step, sources[0]!, results);
  const report = { operator: step.operator, tables: tables.names, metrics: outcome.metrics, sources: profiles };
  return { query, report, accumulators: outcome.accumulators };
}

async function runSlices(
  slices: readonly Slice[],
  results: readonly string[],
  sources: readonly string[],
  step: ExternalInput["step"],
  outcome: StepOutcome,
  { connection, database, pools, runtime, threads, signal }: StepContext,
): Promise<void> {
  const pool = pools[step.language ?? "python"];
  const busy = new Set<FunctionProcess>();
  const free: FunctionProcess[] = [];
  const emptied = (table: string) => duckdb.query(connection, `TRUNCATE ${identifier(table)}`);
  const kill = () => {
    for (const process of busy) process.kill();
  };
  signal.addEventListener("abort", kill);
  let next = 0;
  const attempt = async (slice: Slice, number: number): Promise<void> => {
    const asked = performance.now();
    const process = free.pop() ?? (await pool.take(runtime));
    busy.add(process);
    const started = performance.now();
    try {
      signal.throwIfAborted();
      const run = { step, runtime, tables: sources, slice, number, results: results[number]! };
      const { metrics, accumulators } = await process.run(database, run);
      const times = { startMs: started - asked, totalMs: performance.now() - started };
      outcome.add({ metrics: { ...metrics, ...times }, ...(accumulators && { accumulators }) });
      free.push(process);
    } catch (error) {
      if (error instanceof FunctionsCrashed)
        outcome.add({ metrics: { rows: error.results, totalMs: performance.now() - started } });
      process.kill();
      throw error;
    } finally {
      busy.delete(process);
    }
  };
  /** Again by another process where one has died: from where it had come to, if results stand alone. */
  const done = async (number: number): Promise<void> => {
    let slice = slices[number]!;
    for (let failures = 1; !isEmpty(slice); failures++) {
      try {
        return await attempt(slice, number);
      } catch (error) {
        if (!(error instanceof FunctionsCrashed)) throw error;
        if (error.results > 0) failures = 0;
        else if (failures >= runtime.maxFailures) throw error;
        if (step.isResumable) slice = sliceBehind(slice, error.results);
        else await emptied(results[number]!);
      }
    }
  };
  const work = async () => {
    try {
      for (let number = next++; number < slices.length; number = next++) await done(number);
    } catch (error) {
      // The first to fail ends the others: nothing of theirs is wanted any more.
      next = slices.length;
      kill();
      throw error;
    }
  };
  const workers = Array.from({ length: Math.min(threads, slices.length) }, work);
  const [failed] = (await Promise.allSettled(workers)).filter((one) => one.status === "rejected");
  signal.removeEventListener("abort", kill);
  for (const process of free) pool.give(runtime, process);
  if (failed) throw failed.reason;
}

async function count(connection: Connection, table: string): Promise<number> {
  const result = await duckdb.query(connection, `SELECT count(*)::INTEGER FROM ${table}`);
  const chunk = await duckdb.fetch_chunk(result);
  const bytes = duckdb.vector_get_data(duckdb.data_chunk_get_vector(chunk!, 0), 4);
  return Buffer.from(bytes).readInt32LE();
}
