import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import duckdb, { type Result } from "@duckdb/node-bindings";
import type {
  ArrowInput,
  ArrowOutput,
  RunTask,
  ShuffleInput,
  StepReport,
  TaskDone,
  TaskFailed,
  TaskFailure,
  TaskMetrics,
  WorkerResponse,
  WrittenFile,
} from "../../protocol/worker-messages";
import { fromJson, type StructType } from "../../types/index";
import { arrowBatches } from "../builders/arrow-batches";
import { chunksOf } from "../builders/chunk-source";
import { type Database, identifier, literal, type TaskConnection } from "../database";
import type { FunctionPools } from "../external/function-pools";
import { runStep, StepTables } from "../external/run-step";
import type { InputTables } from "../inputs/input-tables";
import { dropBlocks, writeBlocks } from "../ml/blocks/write-blocks";
import { checkShuffles, readThrough, shuffleRelation } from "../shuffle/read-shuffle";
import { dropShuffle, shuffleStatement, writtenFiles } from "../shuffle/write-shuffle";
import { ByteCredit } from "./byte-credit";
import { checkStreamEnded, streamingQuery } from "./streaming-query";
import { mayBeDamage, taskFailure } from "./task-failure";

/** Sends a message; resolves when the connection takes more. */
export type Send = (message: WorkerResponse, body?: Uint8Array) => Promise<void>;

const progressInterval = 200;
/** An interrupt that arrives between two statements is lost, so it is repeated until the task has ended. */
const interruptInterval = 20;

/** One attempt at a task. `run` never rejects: how it ended is its last message. */
export class TaskRun {
  readonly #credit: ByteCredit;
  readonly #id: { readonly taskId: string; readonly attempt: number };
  #connection: TaskConnection | undefined;
  #isClean = false;
  #interrupts: NodeJS.Timeout | undefined;
  #isCancelled = false;
  readonly #abort = new AbortController();
  readonly #steps: StepTables[] = [];
  readonly #reports: StepReport[] = [];
  readonly #accumulators: Buffer[] = [];
  #rows = 0;
  #files: readonly WrittenFile[] | undefined;
  #profile: Uint8Array | undefined;
  readonly #shuffles: readonly ShuffleInput[];

  constructor(
    readonly task: RunTask,
    readonly database: Database,
    readonly inputs: InputTables,
    readonly pools: FunctionPools,
    readonly send: Send,
  ) {
    this.#id = { taskId: task.taskId, attempt: task.attempt };
    this.#shuffles = task.inputs.filter((input): input is ShuffleInput => input.kind === "shuffle");
    this.#credit = new ByteCredit(task.output.kind === "arrow" ? task.output.credit : 0);
  }

  async run(): Promise<TaskFailure | undefined> {
    const progress = setInterval(() => this.#sendProgress(), progressInterval);
    const { output } = this.task;
    const loads = this.task.inputs.filter((input): input is ArrowInput => input.kind === "arrow");
    const held = this.inputs.hold(loads);
    let last: TaskDone | TaskFailed;
    try {
      const setUp = held.tables.then((tables) =>
        tables.map((table, i) => `CREATE TEMP VIEW ${identifier(loads[i]!.name)} AS FROM ${identifier(table)}`),
      );
      const metrics = await this.#execute(setUp);
      if (output.kind === "shuffle") this.#files = await writtenFiles(this.#connection!.raw, output, this.#rows);
      last = {
        kind: "done",
        ...this.#id,
        rows: this.#rows,
        metrics,
        ...(this.#files && { files: this.#files }),
        ...(this.#reports.length > 0 && { steps: this.#reports }),
        ...(this.#accumulators.length > 0 && {
          accumulators: this.#accumulators.map((update) => update.toString("base64")),
        }),
      };
    } catch (error) {
      last = { kind: "failed", ...this.#id, failure: await this.#failure(error) };
    }
    clearInterval(progress);
    clearInterval(this.#interrupts);
    await this.#dropSteps();
    const sent = this.send(last, last.kind === "done" ? this.#profile : undefined);
    // The answer does not wait for what is put away.
    if (this.#connection) this.database.disconnect(this.#connection, this.#isClean);
    this.#connection = undefined;
    held.release();
    await sent;
    return last.kind === "failed" ? last.failure : undefined;
  }

  cancel(): void {
    if (this.#isCancelled) return;
    this.#isCancelled = true;
    this.#credit.wake();
    this.#abort.abort(new Error("INTERRUPT Error: Interrupted!"));
    const interrupt = () => this.#connection && duckdb.interrupt(this.#connection.raw);
    interrupt();
    this.#interrupts = setInterval(interrupt, interruptInterval);
  }

  grant(bytes: number): void {
    this.#credit.grant(bytes);
  }

  async #failure(error: unknown): Promise<TaskFailure> {
    if (this.task.output.kind === "shuffle") dropShuffle(this.task.output);
    if (this.task.output.kind === "blocks") dropBlocks(this.task.output);
    const failure = taskFailure(error, this.#isCancelled);
    if (failure.reason === "cancelled" || failure.raised) return failure;
    try {
      // A file may have gone after it was looked at: then that is the reason.
      await checkShuffles(this.#shuffles);
      if (this.#connection && mayBeDamage(failure)) {
        await this.#rollBack();
        await readThrough(this.#connection.raw, this.#shuffles);
      }
      return failure;
    } catch (lost) {
      return taskFailure(lost, false);
    }
  }

  async #execute(views: Promise<readonly string[]>): Promise<TaskMetrics> {
    const { task, database } = this;
    const { kind } = task.output;
    const isStreaming = kind === "blocks" || (task.output.kind === "arrow" && task.output.isStreaming);
    const started = performance.now();
    const loaded = await views;
    await checkShuffles(this.#shuffles);
    this.#checkCancelled();
    this.#connection = await database.connect(task.hasProfileTexts);
    const { raw, profilePath } = this.#connection;
    const processMs = database.processClock();
    await database.grant(raw, task.threads, task.memoryLimit);
    await database.macros.provide(task.sql);
    const lasting = [
      ...loaded,
      ...this.#shuffles.map(shuffleRelation),
      ...Object.entries(task.settings).map(([name, value]) => `SET ${identifier(name)} = ${literal(value)}`),
    ];
    if (lasting.length > 0) await duckdb.query(raw, lasting.join(";\n"));
    await this.#runFunctions(this.#connection);
    const inputMs = performance.now() - started;

    this.#checkCancelled();
    const executing = performance.now();
    const sql = task.output.kind === "shuffle" ? shuffleStatement(task.sql, task.output) : task.sql;
    const result = await (isStreaming ? streamingQuery(raw, sql) : duckdb.query(raw, sql));
    const executeMs = performance.now() - executing;

    const writing = performance.now();
    if (task.output.kind === "arrow") await this.#sendBatches(result, task.output);
    else if (task.output.kind === "blocks") {
      const written = await writeBlocks(result, task.output);
      this.#rows = written.rows;
      this.#files = written.files;
    } else this.#rows = duckdb.rows_changed(result);
    const outputMs = performance.now() - writing;
    this.#checkCancelled();
    this.#profile = fileOf(profilePath);
    if (isStreaming) await checkStreamEnded(raw, task.sql, result);
    this.#isClean = lasting.length === 0 && this.#steps.length === 0 && task.output.kind === "arrow";
    const spent = processMs();
    const elapsedMs = performance.now() - started;
    return { elapsedMs, inputMs, executeMs, outputMs, ...(spent !== undefined && { processMs: spent }) };
  }

  /** Steps in order: each may read those before it. */
  async #runFunctions({ raw: connection, profilePath }: TaskConnection): Promise<void> {
    const { inputs, functions: runtime, threads } = this.task;
    for (const input of inputs) {
      if (input.kind !== "external" || !runtime) continue;
      this.#checkCancelled();
      const tables = new StepTables(this.database.main);
      this.#steps.push(tables);
      const { database, pools } = this;
      const profile = () => Buffer.from(fileOf(profilePath) ?? []).toString("utf8");
      const context = { database, pools, runtime, threads, connection, profile, signal: this.#abort.signal };
      const { query, report, accumulators } = await runStep(input, tables, context);
      this.#reports.push(report);
      this.#accumulators.push(...accumulators);
      await duckdb.query(connection, `CREATE TEMP VIEW ${identifier(input.name)} AS ${query}`);
    }
  }

  /** A query that reads them may not have been read to its end. */
  async #dropSteps(): Promise<void> {
    if (this.#steps.length === 0) return;
    await this.#rollBack();
    for (const tables of this.#steps) await tables.drop().catch(() => {});
  }

  async #rollBack(): Promise<void> {
    if (this.#connection) await duckdb.query(this.#connection.raw, "ROLLBACK").catch(() => {});
  }

  async #sendBatches(result: Result, output: ArrowOutput): Promise<void> {
    const type = fromJson(output.schema) as StructType;
    for await (const { rows, stream } of arrowBatches(chunksOf(result), type, output.timeZone, output)) {
      await this.#credit.wait();
      this.#checkCancelled();
      this.#rows += rows;
      this.#credit.spend(stream.length);
      await this.send({ kind: "batch", ...this.#id, rows }, stream);
    }
  }

  #sendProgress(): void {
    if (!this.#connection) return;
    const { percentage } = duckdb.query_progress(this.#connection.raw);
    const fraction = percentage >= 0 ? { fraction: Math.min(percentage / 100, 1) } : {};
    void this.send({ kind: "progress", ...this.#id, ...fraction, rows: this.#rows });
  }

  #checkCancelled(): void {
    if (this.#isCancelled) throw new Error("INTERRUPT Error: Interrupted!");
  }
}

/** A statement that DuckDB does not profile leaves none. */
function fileOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
