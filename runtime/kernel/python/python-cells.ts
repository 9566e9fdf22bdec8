import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import type { DataFrame, OperationNews, Progress, SparkSession } from "../../client/api";
import type { DisplayOutput, ExecuteParams } from "../../protocol/kernel-messages";
import { parametersOf, splitStatements } from "../../types";
import { describeError, summaryOf } from "../errors/describe-error";
import { type Execution, executions } from "../execution/execution";
import { type CellNames, joinNames } from "../lineage/cell-names";
import type { Made } from "../lineage/version";
import type { HostAnswer, HostError, HostMessage, HostRequest } from "./host-messages";
import { operationNews } from "./operation-news";
import { PythonError, PythonMissingError } from "./python-error";
import { pythonNames } from "./python-names";
import { PythonProcess } from "./python-process";
import { PythonVariables } from "./python-variables";

/** Milliseconds after which an interrupt is repeated: it may have come between two calls that swallow it. */
const secondInterrupt = 200;
/** Milliseconds that Python gets to end an interrupted cell before the process is ended. */
const interruptGrace = 500;

export interface PythonEvents {
  /** What becomes of what Spark runs for a cell. */
  note(execution: Execution | undefined, news: OperationNews | Progress): void;
  clear(isWaiting: boolean): void;
  /** What is shown for a value of the kernel's own. @param frame the rest of a table, where only its first rows are shown */
  show(value: unknown, isResult: boolean, frame?: () => DataFrame): Promise<DisplayOutput[]>;
}

/** What a cell that ended well has read and made. */
export interface PythonRun {
  readonly names: CellNames;
  readonly made: ReadonlyMap<string, Made>;
}

const nothingRun: PythonRun = { names: joinNames([]), made: new Map() };

interface RunningCell {
  readonly execution: Execution;
  readonly tag: string;
  readonly finish: (end: Error | PythonRun) => void;
  error: PythonError | undefined;
  /** Messages are handled one after the other: showing a frame takes time. */
  handled: Promise<void>;
}

/** The notebook's Python cells: one process, started by the first of them and again by the next one after it has ended. */
export class PythonCells {
  #starting: Promise<PythonProcess> | undefined;
  #process: PythonProcess | undefined;
  #running: RunningCell | undefined;
  readonly variables: PythonVariables;

  constructor(
    readonly spark: SparkSession,
    readonly folder: string,
    readonly scratch: string,
    /** Whether the server does not remember what it ran. */
    readonly isForeign: boolean,
    readonly events: PythonEvents,
  ) {
    this.variables = new PythonVariables(spark);
  }

  /** @throws PythonError for what the cell raises; PythonMissingError */
  async run(execution: Execution, tag: string, { python, cellIndex, code }: ExecuteParams): Promise<PythonRun> {
    if (!python) throw new PythonMissingError("No Python was found for this cell.");
    this.#starting ??= this.#start(python);
    const process = await this.#starting;
    if (execution.isCancelled) return nothingRun;
    return new Promise<PythonRun>((resolve, reject) => {
      const finish = (end: Error | PythonRun) => (end instanceof Error ? reject(end) : resolve(end));
      this.#running = { execution, tag, finish, error: undefined, handled: Promise.resolve() };
      process.send({ kind: "cell", cellIndex, code, tag });
    });
  }

  /** A cell that does not stop in time loses the process: the kernel and what its other cells made go on. */
  interrupt(execution: Execution): void {
    const cell = this.#running;
    if (cell?.execution !== execution) return;
    this.#process?.interrupt();
    setTimeout(() => {
      if (this.#running !== cell) return;
      this.#process?.interrupt();
      void this.spark.interruptTag(cell.tag).catch(() => undefined);
    }, secondInterrupt);
    setTimeout(() => {
      if (this.#running !== cell) return;
      const text = "Python did not stop when asked and was ended: the variables of Python cells are gone.\n";
      execution.emit({ kind: "stream", name: "stderr", text });
      this.#process?.kill();
    }, interruptGrace);
  }

  async #start(interpreter: string): Promise<PythonProcess> {
    const { remote, sessionId } = this.spark.client;
    // Functions of its cells run in the same Python. A Spark elsewhere keeps the key and makes nothing of it.
    await this.spark.conf.set("spark.sparknb.python", interpreter);
    const address = /^sc:\/\/[^/]*$/.test(remote) ? `${remote}/` : remote;
    const python = PythonProcess.spawn(interpreter, this.folder, {
      remote: `${address};session_id=${sessionId}`,
      folder: join(this.scratch, "ipython"),
      tellsOperations: this.isForeign,
    });
    this.#process = python;
    void python.exited.then((how) => this.#ended(how));
    return new Promise((resolve, reject) => {
      python.onMessage = (message) => {
        if (message.kind === "failed") reject(new PythonMissingError(missingText(interpreter, message)));
        if (message.kind !== "ready") return;
        python.onMessage = (next) => this.#receive(next);
        resolve(python);
      };
      void python.exited.then((how) => reject(new PythonMissingError(`${interpreter} could not be started: ${how}`)));
    });
  }

  #ended(how: string): void {
    this.#process = undefined;
    this.#starting = undefined;
    this.variables.clear();
    const running = this.#running;
    this.#running = undefined;
    running?.finish(new Error(`Python ended (${how}). The variables of Python cells are gone.`));
  }

  #receive(message: HostMessage): void {
    const cell = this.#running;
    const news = operationNews(message);
    if (news) {
      for (const one of news) this.events.note(cell?.execution, one);
      return;
    }
    if (!cell) return;
    // Messages come outside of every cell's context.
    const handle = () =>
      executions.run(cell.execution, () => this.spark.withTags([cell.tag], () => this.#handle(cell, message)));
    cell.handled = cell.handled.then(handle).catch((error: Error) => cell.finish(error));
  }

  async #handle(cell: RunningCell, message: HostMessage): Promise<void> {
    const { execution } = cell;
    switch (message.kind) {
      case "stream":
        return execution.emit(message);
      case "display": {
        const { isResult, items, metadata } = message;
        return execution.emit({ kind: "display", isResult, items, metadata });
      }
      case "clear":
        return this.events.clear(message.isWaiting);
      case "rows": {
        const table = tableFromIPC(Buffer.from(message.ipc, "base64"));
        const whole = () => this.spark.createDataFrame(table);
        const outputs = await this.events.show(table, message.isResult, message.isWhole ? whole : undefined);
        for (const output of outputs) {
          execution.emit({ ...output, metadata: { ...output.metadata, totalRows: message.totalRows } });
        }
        return;
      }
      case "frame":
      case "split":
        return this.#process?.send({ kind: "answer", id: message.id, ...(await this.#answer(message, execution)) });
      case "error":
        cell.error = new PythonError(withSummary(message.error));
        return;
      case "finished": {
        this.#running = undefined;
        const made = this.variables.update(message.variables, message.gone);
        const error = message.isOk ? cell.error : (cell.error ?? new Error("KeyboardInterrupt"));
        return cell.finish(error ?? { names: pythonNames(message.names), made });
      }
    }
  }

  async #answer(request: HostRequest, execution: Execution): Promise<Omit<HostAnswer, "kind" | "id">> {
    try {
      if (request.kind === "split") {
        const statements = splitStatements(request.text);
        return {
          statements: statements.map((statement) => ({
            text: statement.text,
            parameters: parametersOf(statement).map(({ name }) => name),
          })),
        };
      }
      const frame = this.spark.fromPlan(Buffer.from(request.relation, "base64"));
      for (const output of await this.events.show(frame, request.isResult)) execution.emit(output);
      return {};
    } catch (error) {
      return { error: describeError(error, { ownFolder: __dirname }) };
    }
  }
}

const withSummary = (error: HostError) => ({ ...error, summary: error.summary ?? summaryOf(error.message) });

function missingText(interpreter: string, { message, missing }: Extract<HostMessage, { kind: "failed" }>): string {
  if (missing.length === 0) return `Python cells cannot run with ${interpreter}: ${message}`;
  return `${interpreter} cannot run Python cells: it lacks ${missing.join(", ")}.`;
}
