import type { FrameParams } from "../../protocol/frame-messages";
import type { InspectionRequest } from "../../protocol/inspection-messages";
import type { CellOutput, ExecuteParams, ExecuteResult, InitializeParams } from "../../protocol/kernel-messages";
import { describeError } from "../errors/describe-error";
import { isCancellation } from "../errors/is-cancellation";
import { CellInterrupted, Execution, executions } from "../execution/execution";
import type { StopFlag } from "../execution/stop-flag";
import type { ToFront } from "../threads/messages";
import { captureConsole } from "./capture-console";
import { NotebookSession } from "./notebook-session";
import { StrayOutputs } from "./stray-outputs";
import { StreamBudget } from "./stream-budget";

/** Milliseconds that a cancelled cell gets to clean up (`finally`, the answer of Spark) before it is reported as cancelled. */
const cancelGrace = 250;
/** Python is given longer: it ends by force before this is over, and then says so in the cell. */
const pythonCancelGrace = 700;

/** Milliseconds between two signs of life to the driver, at most. */
const maxPing = 20_000;

/** Runs one cell at a time and reports what it does. */
export class CellRunner {
  #session: NotebookSession | undefined;
  #running: Execution | undefined;
  readonly #stray = new StrayOutputs();
  #streams: StreamBudget | undefined;

  constructor(
    /** The kernel's scratch folder. */
    readonly scratch: string,
    /** Milliseconds after which an idle driver may end: it is told before that we are here. */
    readonly idleTimeoutMs: number | undefined,
    readonly post: (message: ToFront) => void,
    readonly stopFlag: StopFlag,
  ) {}

  async initialize(params: InitializeParams): Promise<void> {
    captureConsole((name, text) => {
      if (this.#streams) this.#streams.write(name, text);
      else this.#stray.emit({ kind: "stream", name, text });
    });
    process.on("uncaughtException", (error) => this.#strayError(error));
    process.on("unhandledRejection", (reason) => this.#strayError(reason));
    try {
      this.#session = await NotebookSession.open(params, this.scratch, this.stopFlag, {
        display: (output) => this.#emit(output),
        clear: (isWaiting) => {
          this.#streams?.flush();
          if (this.#running) this.post({ kind: "clear", params: { executionId: this.#running.id, isWaiting } });
        },
        progress: ({ stages, inflightTasks }) => {
          const executionId = this.#running?.id;
          if (executionId) this.post({ kind: "progress", params: { executionId, stages, inflightTasks } });
        },
      });
      if (this.idleTimeoutMs !== undefined) this.#session.keepAlive(Math.min(maxPing, this.idleTimeoutMs / 3));
      const { sessionId, sparkVersion } = this.#session;
      this.post({ kind: "initialized", result: { sessionId, sparkVersion } });
    } catch (error) {
      this.post({ kind: "refused", message: error instanceof Error ? error.message : String(error) });
    }
  }

  async execute(params: ExecuteParams): Promise<void> {
    const { executionId } = params;
    const send = (output: CellOutput) => this.post({ kind: "output", executionId, output });
    const streams = new StreamBudget(send);
    const emit = (output: CellOutput) => {
      if (output.kind === "stream") {
        streams.write(output.name, output.text);
      } else {
        streams.flush();
        send(output);
      }
    };
    const execution = new Execution(params, emit);
    this.#running = execution;
    this.#streams = streams;
    this.#stray.attach(emit);
    const status = await this.#run(execution, params);
    // One more turn: rejections that nobody handles are known only now.
    await new Promise((resolve) => setImmediate(resolve));
    this.#running = undefined;
    this.#streams = undefined;
    this.#stray.detach();
    streams.end();
    const isFailed = status === "ok" && execution.hasStrayError;
    this.post({ kind: "finished", executionId, status: isFailed ? "error" : status });
  }

  interrupt(executionId: string): void {
    this.stopFlag.lower();
    const execution = this.#running;
    if (execution?.id !== executionId) return;
    execution.cancel();
    void this.#session?.interrupt(execution);
  }

  /** A grid's question, answered beside the running cell. */
  async frame(params: FrameParams): Promise<void> {
    const result = (await this.#session?.frames.answer(params)) ?? { kind: "gone" as const };
    this.post({ kind: "frame", requestId: params.requestId, result });
  }

  /** What a view asks of the session. */
  async inspect(id: number, request: InspectionRequest): Promise<void> {
    const result = await this.#session?.inspect(request);
    this.post({ kind: "inspected", id, result: result ?? { kind: "error", message: "The session is not open yet." } });
  }

  cancelFrame(requestId: string): void {
    this.#session?.frames.cancel(requestId);
  }

  async close(): Promise<void> {
    this.stopFlag.lower();
    await Promise.race([this.#session?.close(), new Promise((resolve) => setTimeout(resolve, 1000))]);
  }

  async #run(execution: Execution, params: ExecuteParams): Promise<ExecuteResult["status"]> {
    const session = this.#session!;
    const finished = executions
      .run(execution, () => session.run(execution, params))
      .then(
        () => ({ error: undefined }),
        (error: unknown) => ({ error }),
      );
    const outcome = await Promise.race([finished, execution.cancelled.then(() => undefined)]);
    if (execution.isCancelled) {
      const grace = params.language === "python" ? pythonCancelGrace : cancelGrace;
      await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, grace))]);
      return "cancelled";
    }
    // Code that never yielded has seen the flag before the message behind it could be read.
    if (this.stopFlag.isRaised || outcome?.error instanceof CellInterrupted) return "cancelled";
    if (outcome?.error === undefined) return "ok";
    if (isCancellation(outcome.error)) {
      execution.emit({ kind: "stream", name: "stderr", text: "What Spark ran for this cell was cancelled.\n" });
      return "cancelled";
    }
    execution.emit({ kind: "error", error: describeError(outcome.error, { ...params, ownFolder: __dirname }) });
    return "error";
  }

  #emit(output: CellOutput): void {
    if (this.#running) this.#running.emit(output);
    else this.#stray.emit(output);
  }

  /** Nobody awaits the code that raised it. What a cancelled cell leaves behind is no news. */
  #strayError(error: unknown): void {
    if (error instanceof CellInterrupted || this.#running?.isCancelled) return;
    const origin = executions.getStore();
    if (origin?.isCancelled) return;
    this.#emit({ kind: "error", error: describeError(error, { ownFolder: __dirname }) });
    if (this.#running && (!origin || origin === this.#running)) this.#running.hasStrayError = true;
  }
}
