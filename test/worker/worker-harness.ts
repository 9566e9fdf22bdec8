import { rmSync } from "node:fs";
import { Table, tableFromIPC } from "apache-arrow";
import {
  makeScratchFolder,
  type StartWorkersOptions,
  startWorkers,
  type WorkerMessage,
  type Workers,
} from "../../runtime/cluster";
import type { ArrowOutput, RunTask, TaskDone, TaskFailed } from "../../runtime/protocol/worker-messages";
import { type StructField, structType, toJson } from "../../runtime/types";
import { bundle } from "./dist";

const defaultHeartbeat = { interval: 10_000, timeout: 120_000 };

export interface TaskResult {
  readonly end: TaskDone | TaskFailed;
  /** Of the end. */
  readonly body: Uint8Array;
  readonly streams: readonly Uint8Array[];
  readonly messages: readonly WorkerMessage[];
}

/** Real workers, and what they sent, by task. */
export class WorkerHarness {
  readonly lost: { workerId: number; reason: string }[] = [];
  readonly #tasks = new Map<
    string,
    { messages: WorkerMessage[]; streams: Uint8Array[]; end?: (result: TaskResult) => void }
  >();
  readonly #ready = new Map<number, number>();
  #readyWaits: { count: number; resolve: () => void }[] = [];

  private constructor(
    readonly workers: Workers,
    readonly scratch: string,
    readonly dist: string,
  ) {
    workers.listen({
      onReady: (workerId, pid) => {
        this.#ready.set(workerId, pid);
        this.#readyWaits = this.#readyWaits.filter(({ count, resolve }) => this.#ready.size < count || resolve());
      },
      onMessage: (_workerId, message, body) => {
        const task = this.#tasks.get(message.taskId);
        if (!task) return;
        task.messages.push(message);
        if (message.kind === "batch") task.streams.push(body);
        if (message.kind === "done" || message.kind === "failed") task.end?.({ ...task, end: message, body });
      },
      onLost: (workerId, reason) => {
        this.#ready.delete(workerId);
        this.lost.push({ workerId, reason });
      },
    });
  }

  static async start(
    count = 1,
    options: Partial<Pick<StartWorkersOptions, "memoryLimit" | "threads" | "heartbeat">> = {},
  ): Promise<WorkerHarness> {
    const dist = await bundle({ worker: "runtime/worker/main.ts" });
    const scratch = makeScratchFolder("driver");
    const workers = await startWorkers({
      distFolder: dist,
      count,
      scratch,
      memoryLimit: options.memoryLimit ?? 500_000_000,
      threads: options.threads ?? 2,
      heartbeat: options.heartbeat ?? defaultHeartbeat,
    });
    const harness = new WorkerHarness(workers, scratch, dist);
    await harness.ready(count);
    return harness;
  }

  get pids(): ReadonlyMap<number, number> {
    return this.#ready;
  }

  get firstWorker(): number {
    return [...this.#ready.keys()][0]!;
  }

  ready(count: number): Promise<void> {
    if (this.#ready.size >= count) return Promise.resolve();
    return new Promise((resolve) => this.#readyWaits.push({ count, resolve }));
  }

  /** Starts a task; credit is given for what it asks unless its output says otherwise. */
  begin(task: RunTask, workerId = this.firstWorker): { readonly ended: Promise<TaskResult>; streams: Uint8Array[] } {
    const streams: Uint8Array[] = [];
    const ended = new Promise<TaskResult>((end) => this.#tasks.set(task.taskId, { messages: [], streams, end }));
    this.workers.send(workerId, task);
    return { ended, streams };
  }

  run(task: RunTask): Promise<TaskResult> {
    return this.begin(task).ended;
  }

  /** Rows of a query as an Arrow table. */
  async query(sql: string, fields: readonly StructField[], task: Partial<RunTask> = {}): Promise<Table> {
    const { end, streams } = await this.run(queryTask(sql, fields, task));
    if (end.kind === "failed") throw new Error(`${end.failure.reason}: ${end.failure.type}: ${end.failure.message}`);
    const tables = streams.map((stream) => tableFromIPC(stream));
    return new Table(
      tables[0]!.schema,
      tables.flatMap((table) => table.batches),
    );
  }

  async stop(): Promise<void> {
    await this.workers.stop();
    rmSync(this.scratch, { recursive: true, force: true });
    rmSync(this.dist, { recursive: true, force: true });
  }
}

let made = 0;

export function queryTask(sql: string, fields: readonly StructField[], task: Partial<RunTask> = {}): RunTask {
  return { ...statementTask(sql), output: arrowOutput(fields), ...task };
}

export function statementTask(sql: string): RunTask {
  const taskId = `task-${made++}`;
  return {
    kind: "run",
    taskId,
    attempt: 0,
    inputs: [],
    sql,
    output: { kind: "statement" },
    threads: 2,
    settings: {},
    hasProfileTexts: true,
  };
}

export const arrowOutput = (fields: readonly StructField[]): ArrowOutput => ({
  kind: "arrow",
  schema: toJson(structType(fields)),
  timeZone: "UTC",
  maxBatchRows: 65_536,
  maxBatchBytes: 4 << 20,
  credit: 1 << 30,
  isStreaming: true,
});
