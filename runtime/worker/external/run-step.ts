import { performance } from "node:perf_hooks";
import duckdb, { type Connection } from "@duckdb/node-bindings";
import type { ExternalInput, ExternalStep, FunctionRuntime, StepReport } from "../../protocol/worker-messages";
import { type Database, identifier } from "../database";
import { RaisedCondition } from "../functions/raised-condition";
import { TaskBarrier } from "../python/task-barrier";
import { barrierFailure } from "./barrier-failure";
import type { FunctionPools } from "./function-pools";
import { FunctionsCrashed } from "./functions-crashed";
import { findGroups } from "./groups";
import { type Piece, Pieces } from "./pieces";
import type { FunctionProcess } from "./process-pool";
import { readIntegers } from "./read-integers";
import { resultQuery, rowsOfEach } from "./result-query";
import { StepOutcome } from "./slice-outcome";
import { sliceTasks } from "./slice-tasks";
import { halvesOf, isEmpty, type Slice, sliceBehind, sliceGroups, sliceRows } from "./slices";

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
  const { connection, database, runtime } = context;
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
  const types = step.resultTypes.map((type, i) => `v${i} ${type}`).join(", ");
  const columns = [...(types ? [types] : []), ...(step.gives === "rows_of_each" ? ["place INTEGER"] : [])];
  const newResults = async (count: number) => {
    const names = Array.from({ length: count }, () => tables.name());
    const creates = names.map((name) => `CREATE TABLE ${name} (${columns.join(", ") || "v0 INTEGER"})`);
    await duckdb.query(connection, creates.join(";\n"));
    return names;
  };
  const slices = await slicesOf(step, sources, batchRows, context);
  const results = await newResults(slices.length);
  const pieces = new Pieces(slices.map((slice, number) => ({ slice, number, results: results[number]! })));
  const outcome = new StepOutcome();
  const work = { step, pieces, sources, outcome, newResults };
  if (step.tasks !== undefined) await runTogether(work, context);
  else if (!slices.every(isEmpty)) await runSlices(work, context);
  const query =
    step.gives === "rows_of_each"
      ? rowsOfEach(step, sources[0]!, pieces.all)
      : resultQuery(step, sources[0]!, pieces.all);
  const report = { operator: step.operator, tables: tables.names, metrics: outcome.metrics, sources: profiles };
  return { query, report, accumulators: outcome.accumulators };
}

function slicesOf(
  step: ExternalStep,
  sources: readonly string[],
  batchRows: number,
  { connection, threads }: StepContext,
): Promise<readonly Slice[]> {
  if (step.tasks !== undefined) return sliceTasks(connection, sources[0]!, step, step.tasks);
  if (step.takes !== "rows")
    return findGroups(connection, sources, step).then((groups) => sliceGroups(groups, threads, batchRows));
  return count(connection, sources[0]!).then((rows) => sliceRows(rows, threads, batchRows));
}

interface StepWork {
  readonly step: ExternalStep;
  readonly pieces: Pieces;
  readonly sources: readonly string[];
  readonly outcome: StepOutcome;
  /** More tables for results. */
  readonly newResults: (count: number) => Promise<readonly string[]>;
  readonly barrier?: TaskBarrier;
}

/** All slices at once, each a task of a barrier stage: where one has died, all begin again. */
async function runTogether(work: StepWork, context: StepContext): Promise<void> {
  const pieces = work.pieces.all;
  for (let failures = 1; ; failures++) {
    const barrier = await TaskBarrier.open(pieces.length);
    try {
      return await runSlices({ ...work, barrier }, { ...context, threads: pieces.length });
    } catch (error) {
      if (!(error instanceof FunctionsCrashed) || failures >= context.runtime.maxFailures) throw error;
      for (const { results } of pieces) await emptied(context.connection, results);
    } finally {
      barrier.close();
    }
  }
}

const emptied = (connection: Connection, table: string) => duckdb.query(connection, `TRUNCATE ${identifier(table)}`);

async function runSlices(
  { step, pieces, sources, outcome, newResults, barrier }: StepWork,
  { connection, database, pools, runtime, threads, signal }: StepContext,
): Promise<void> {
  const pool = pools[step.language ?? "python"];
  const busy = new Set<FunctionProcess>();
  const free: FunctionProcess[] = [];
  const kill = () => {
    for (const process of busy) process.kill();
  };
  signal.addEventListener("abort", kill);
  let failed: { readonly error: unknown } | undefined;
  const attempt = async ({ slice, number, results }: Piece): Promise<void> => {
    const asked = performance.now();
    const process = free.pop() ?? (await pool.take(runtime));
    busy.add(process);
    const started = performance.now();
    try {
      signal.throwIfAborted();
      // Meanwhile, which has killed the others: this one would wait for them.
      if (failed) throw failed.error;
      const address = barrier && { barrier: barrier.addressOf(number) };
      const run = { step, runtime, tables: sources, slice, number, results, ...address };
      const { metrics, accumulators } = await process.run(database, run);
      const times = { startMs: started - asked, totalMs: performance.now() - started };
      outcome.add({ metrics: { ...metrics, ...times }, ...(accumulators && { accumulators }) });
      free.push(process);
    } catch (error) {
      if (error instanceof FunctionsCrashed)
        outcome.add({ metrics: { rows: error.results, totalMs: performance.now() - started } });
      process.kill();
      throw barrier && error instanceof RaisedCondition ? barrierFailure(number, error) : error;
    } finally {
      busy.delete(process);
    }
  };
  /** Again by another process where one has died: from where it had come to, if results stand alone, else in halves, each of which may take less than a process lives. */
  const done = async (piece: Piece): Promise<void> => {
    if (barrier) return attempt(piece);
    let { slice } = piece;
    for (let failures = 1; !isEmpty(slice); failures++) {
      try {
        return await attempt({ ...piece, slice });
      } catch (error) {
        if (!(error instanceof FunctionsCrashed)) throw error;
        if (error.results > 0) failures = 0;
        else if (failures >= runtime.maxFailures) throw error;
        if (step.isResumable) {
          slice = sliceBehind(slice, error.results);
          continue;
        }
        await emptied(connection, piece.results);
        const halves = halvesOf(slice);
        if (!halves) continue;
        const [results] = await newResults(1);
        for (const half of pieces.divide(piece, halves, results!)) await done(half);
        return;
      }
    }
  };
  const waiting = [...pieces.all];
  const work = async () => {
    try {
      for (let piece = waiting.shift(); piece; piece = waiting.shift()) await done(piece);
    } catch (error) {
      // The first to fail ends the others: nothing of theirs is wanted any more.
      failed ??= { error };
      waiting.length = 0;
      kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, waiting.length) }, work));
  signal.removeEventListener("abort", kill);
  for (const process of free) pool.give(runtime, process);
  if (failed) throw failed.error;
}

async function count(connection: Connection, table: string): Promise<number> {
  const [row] = await readIntegers(connection, `SELECT count(*)::INTEGER FROM ${table}`);
  return row![0]!;
}
