import { setTimeout as wait } from "node:timers/promises";
import type { RunTask, WorkerRequest } from "../protocol/worker-messages";
import { Database, type DatabaseOptions } from "./database";
import { type FunctionPools, functionPools } from "./external/function-pools";
import { InputTables } from "./inputs/input-tables";
import { isFatal } from "./task/task-failure";
import { type Send, TaskRun } from "./task/task-run";

/** Part of the memory limit that inputs may stay loaded in. */
const inputShare = 0.25;
/** Milliseconds. */
const stopGrace = 1000;
/** Milliseconds without a task after which memory is given back. */
const idleAfter = 10_000;

/** Runs the driver's tasks, several at once, on one DuckDB instance. */
export class Worker {
  readonly #opened: Promise<{ readonly database: Database; readonly inputs: InputTables }>;
  readonly #pools: FunctionPools;
  #idle: NodeJS.Timeout | undefined;
  readonly #runs = new Map<string, { readonly run: TaskRun; readonly ended: Promise<void> }>();

  /** `onFatal`: DuckDB is broken beyond use and the process must be replaced. */
  constructor(
    options: DatabaseOptions,
    readonly send: Send,
    readonly onFatal: (error: unknown) => void,
  ) {
    this.#pools = functionPools(options.folder);
    this.#opened = Database.open(options).then((database) => ({
      database,
      inputs: new InputTables(database, options.memoryLimit * inputShare),
    }));
    this.#opened.catch(onFatal);
  }

  handle(request: Exclude<WorkerRequest, { kind: "stop" }>): void {
    this.#opened.then(
      ({ database, inputs }) => {
        if (request.kind === "run") this.#run(request, database, inputs);
        else if (request.kind === "cancel") this.#runs.get(request.taskId)?.run.cancel();
        else this.#runs.get(request.taskId)?.run.grant(request.bytes);
      },
      () => {}, // onFatal has been called
    );
  }

  /** Cancels what runs and waits for its end, a second at most. */
  async stop(): Promise<void> {
    for (const { run } of this.#runs.values()) run.cancel();
    const ended = [...this.#runs.values()].map((running) => running.ended);
    await Promise.race([Promise.all(ended), wait(stopGrace)]);
  }

  #run(task: RunTask, database: Database, inputs: InputTables): void {
    clearTimeout(this.#idle);
    const run = new TaskRun(task, database, inputs, this.#pools, this.send);
    const ended = run.run().then((failure) => {
      if (this.#runs.get(task.taskId)?.run === run) this.#runs.delete(task.taskId);
      if (failure && isFatal(failure)) this.onFatal(failure.message);
      else if (this.#runs.size === 0) this.#idle = setTimeout(() => void database.release(), idleAfter).unref();
    });
    this.#runs.set(task.taskId, { run, ended });
  }
}
