import { dirname } from "node:path";
import {
  type DataFrame,
  isOwnServer,
  type OperationNews,
  type Progress,
  SparkSession,
  setCallSiteProvider,
  setOutput,
} from "../../client/api";
import { predefined } from "../../client/predefined";
import type { InspectionRequest, InspectionResult } from "../../protocol/inspection-messages";
import type { DisplayOutput, ExecuteParams, InitializeParams, ProgressParams } from "../../protocol/kernel-messages";
import { quoteIfNeeded } from "../../types";
import { displayValue } from "../display/display-value";
import { CellOperations } from "../execution/cell-operations";
import { type Execution, executions } from "../execution/execution";
import type { StopFlag } from "../execution/stop-flag";
import { FrameRequests } from "../frames/frame-requests";
import { FrameStore } from "../frames/frame-store";
import { answerInspection } from "../inspection/answer-inspection";
import type { CellNames } from "../lineage/cell-names";
import { Lineage } from "../lineage/lineage";
import { sqlNames } from "../lineage/sql-names";
import { type Made, madeOf } from "../lineage/version";
import { PythonCells } from "../python/python-cells";
import { runSqlCell } from "../sql/run-sql-cell";
import { callSite } from "../stack/call-site";
import { prepareStackTraces } from "../stack/prepare-stack-trace";
import { ScriptRegistry } from "../stack/script-registry";
import { cleanMessage } from "../typescript/compiled-names";
import type { TypeScriptEvaluator } from "../typescript/evaluator";
import { NotebookScope } from "../typescript/notebook-scope";
import { toProgressParams } from "./progress";
import { reachServer } from "./reach-server";

export interface SessionEvents {
  display(output: DisplayOutput): void;
  progress(progress: Omit<ProgressParams, "executionId">): void;
  clear(isWaiting: boolean): void;
}

interface Evaluation {
  readonly value: unknown;
  readonly names: CellNames;
  /** What a variable that the cell has written stands for. */
  readonly made: (name: string) => Made;
}

/** A notebook's variables and its Spark session: what its cells share. */
export class NotebookSession {
  readonly #registry = new ScriptRegistry();
  readonly #scope = new NotebookScope();
  #typescript: TypeScriptEvaluator | undefined;
  readonly #shown = new FrameStore();
  readonly frames: FrameRequests;
  readonly #python: PythonCells;
  readonly #lineage = new Lineage();
  readonly #operations: CellOperations;

  private constructor(
    readonly spark: SparkSession,
    readonly sparkVersion: string,
    isOwn: boolean,
    readonly folder: string,
    scratch: string,
    readonly stopFlag: StopFlag,
    readonly events: SessionEvents,
  ) {
    this.#operations = new CellOperations(isOwn);
    const display = async (value: unknown) => {
      for (const output of await this.#display(value, false)) events.display(output);
    };
    this.frames = new FrameRequests(spark, this.#shown);
    const show = (value: unknown, isResult: boolean, frame?: () => DataFrame) => this.#display(value, isResult, frame);
    const note = (execution: Execution, news: OperationNews | Progress) => this.#note(execution, news);
    const clear = (isWaiting: boolean) => events.clear(isWaiting);
    this.#python = new PythonCells(spark, folder, scratch, !isOwn, { clear, note, show });
    this.#scope.provide({ ...predefined, spark, display });
    spark.client.observeOperations((news) => this.#note(executions.getStore(), news));
    spark.registerProgressHandler((progress) => this.#note(executions.getStore(), progress));
    // Frames of the client's own come first: a short trace would end before the user's line.
    Error.stackTraceLimit = 50;
    prepareStackTraces(this.#registry, cleanMessage);
    setCallSiteProvider(() => callSite(this.#registry));
    setOutput((text) => console.log(text));
  }

  /** @throws SparkConnectException when the server does not answer or refuses the token */
  static async open(
    params: InitializeParams,
    scratch: string,
    stopFlag: StopFlag,
    events: SessionEvents,
  ): Promise<NotebookSession> {
    const folder = params.notebookPath ? dirname(params.notebookPath) : params.workingDirectory;
    await reachServer(params.remote);
    const spark = await SparkSession.builder()
      .remote(params.remote)
      // A Spark elsewhere keeps the key and makes nothing of it.
      .config("spark.sparknb.workingDirectory", folder)
      .config(params.sessionConfig ?? {})
      .clientOptions(params.sparkSessionId === undefined ? {} : { sessionId: params.sparkSessionId })
      .create();
    const [version, isOwn] = await Promise.all([spark.version(), isOwnServer(spark.client)]);
    return new NotebookSession(spark, version, isOwn, folder, scratch, stopFlag, events);
  }

  get sessionId(): string {
    return this.spark.sessionId;
  }

  /** Runs a cell and shows its value. @throws whatever the cell throws */
  async run(execution: Execution, params: ExecuteParams): Promise<void> {
    this.#operations.begin(params, tagOf(execution));
    const value = await this.spark.withTags([tagOf(execution)], async () => {
      const result = await this.#evaluateAndRecord(execution, params);
      const outputs = result === undefined ? [] : await this.#display(result, true);
      return outputs;
    });
    if (!execution.isCancelled) for (const output of value) execution.emit(output);
  }

  /** Stops what Spark does for the cell. */
  async interrupt(execution: Execution): Promise<void> {
    this.#python.interrupt(execution);
    await this.spark.interruptTag(tagOf(execution)).catch(() => undefined);
  }

  /** The driver ends when it hears of nobody. */
  keepAlive(intervalMs: number): void {
    setInterval(
      () => void this.spark.conf.get("spark.sql.session.timeZone").catch(() => undefined),
      intervalMs,
    ).unref();
  }

  async close(): Promise<void> {
    await this.spark.stop();
  }

  inspect(request: InspectionRequest): Promise<InspectionResult> {
    const { spark } = this;
    return answerInspection(
      {
        ...{ spark, scope: this.#scope, lineage: this.#lineage, operations: this.#operations },
        python: this.#python.variables,
      },
      request,
    );
  }

  /** What becomes of what Spark runs, for whichever cell. */
  #note(execution: Execution | undefined, news: OperationNews | Progress): void {
    if ("kind" in news) {
      if (execution) this.#operations.add(execution.id, news);
      return;
    }
    if (execution) this.#operations.progress(execution.id, news);
    this.events.progress(toProgressParams(news));
  }

  #display(value: unknown, isResult: boolean, whole?: () => DataFrame): Promise<DisplayOutput[]> {
    const cell = executions.getStore()?.params ?? { language: "sparkts", code: "", preview: "rows" };
    const remember = (frame: () => DataFrame) => this.#shown.add(frame, cell);
    return displayValue(value, { isResult, preview: cell.preview ?? "rows", remember, ...(whole && { whole }) });
  }

  async #evaluateAndRecord(execution: Execution, params: ExecuteParams): Promise<unknown> {
    this.#lineage.forget(params);
    const { value, names, made } = await this.#evaluate(execution, params);
    await this.spark.settled();
    this.#lineage.record(params, names, (name, kind) =>
      kind === "view" ? { frame: this.spark.table(quoteIfNeeded(unqualified(name))) } : made(unqualified(name)),
    );
    return value;
  }

  async #evaluate(execution: Execution, params: ExecuteParams): Promise<Evaluation> {
    const { cellIndex, code } = params;
    switch (params.language) {
      case "sparkts": {
        const evaluated = await (await this.#loadTypeScript()).evaluate(cellIndex, code);
        return { ...evaluated, made: (name) => madeOf(this.#scope.lookUp(name)?.value) };
      }
      case "sparksql": {
        const value = await runSqlCell(this.spark, code, (name) => this.#scope.lookUp(name));
        return { value, names: sqlNames(code), made: () => undefined };
      }
      case "python": {
        const { names, made } = await this.#python.run(execution, tagOf(execution), params);
        return { value: undefined, names, made: (name) => made.get(name) };
      }
    }
  }

  /** A notebook without TypeScript cells never loads the compiler. */
  async #loadTypeScript(): Promise<TypeScriptEvaluator> {
    if (!this.#typescript) {
      const { TypeScriptEvaluator } = await import("../typescript/evaluator");
      this.#typescript = new TypeScriptEvaluator(this.#scope, this.folder, this.#registry, this.stopFlag);
    }
    return this.#typescript;
  }
}

const tagOf = (execution: Execution) => `sparknb-cell-${execution.id.replaceAll(",", "_")}`;
/** `orders` of `ts:orders`. */
const unqualified = (name: string) => name.slice(name.indexOf(":") + 1);
