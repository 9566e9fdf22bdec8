import type { FrameParams, FrameResult } from "../../protocol/frame-messages";
import type { InspectionRequest, InspectionResult } from "../../protocol/inspection-messages";
import type { ExecuteParams, InitializeParams, InitializeResult } from "../../protocol/kernel-messages";
import type { StopFlag } from "../execution/stop-flag";
import type { ToFront, ToMain } from "../threads/messages";
import { CellQueue, type QueueAction } from "./cell-queue";
import { Run } from "./run";

/** What this process runs and has run, whichever front end is there or none: the main thread's counterpart. */
export class Kernel {
  readonly #queue = new CellQueue();
  readonly #runs = new Map<string, Run>();
  readonly #inspections = new Map<number, (result: InspectionResult) => void>();
  #inspected = 0;
  readonly #frames = new Map<string, (result: FrameResult) => void>();
  #opening: ((message: Extract<ToFront, { kind: "initialized" | "refused" }>) => void) | undefined;
  /** The notebook's session, once it is open. */
  session: InitializeResult | undefined;
  /** No cell runs or waits any more. */
  onIdle: () => void = () => {};

  constructor(
    readonly stopFlag: StopFlag,
    readonly toMain: (message: ToMain) => void,
  ) {}

  /** Cells whose outputs no front end has taken over yet, in the order of their runs. */
  get runs(): readonly Run[] {
    return [...this.#runs.values()];
  }

  get isBusy(): boolean {
    return this.runs.some((run) => !run.isFinished);
  }

  /** @throws Error why Spark cannot be used */
  async open(params: InitializeParams): Promise<InitializeResult> {
    const answer = new Promise<Extract<ToFront, { kind: "initialized" | "refused" }>>((resolve) => {
      this.#opening = resolve;
    });
    this.toMain({ kind: "initialize", params });
    const message = await answer;
    if (message.kind === "refused") throw new Error(message.message);
    this.session = message.result;
    return message.result;
  }

  execute(params: ExecuteParams): Run {
    const run = new Run(params);
    this.#runs.set(params.executionId, run);
    this.#do(this.#queue.enqueue(params.executionId));
    return run;
  }

  run(executionId: string): Run | undefined {
    return this.#runs.get(executionId);
  }

  /** A front end has shown what the run gave. */
  forget(executionId: string): void {
    if (this.#runs.get(executionId)?.isFinished) this.#runs.delete(executionId);
  }

  /** @param executionId absent: everything */
  interrupt(executionId?: string): void {
    this.#do(this.#queue.interrupt(executionId));
  }

  askFrame(params: FrameParams): Promise<FrameResult> {
    return new Promise((answer) => {
      this.#frames.set(params.requestId, answer);
      this.toMain({ kind: "frame", params });
    });
  }

  inspect(request: InspectionRequest): Promise<InspectionResult> {
    return new Promise((answer) => {
      const id = ++this.#inspected;
      this.#inspections.set(id, answer);
      this.toMain({ kind: "inspect", id, request });
    });
  }

  /** News of the main thread. */
  receive(message: ToFront): void {
    switch (message.kind) {
      case "initialized":
      case "refused":
        this.#opening?.(message);
        break;
      case "output":
        this.#runs.get(message.executionId)?.output(message.output);
        break;
      case "progress":
        this.#runs.get(message.params.executionId)?.progress(message.params);
        break;
      case "clear":
        this.#runs.get(message.params.executionId)?.clear(message.params.isWaiting);
        break;
      case "frame":
        this.#frames.get(message.requestId)?.(message.result);
        this.#frames.delete(message.requestId);
        break;
      case "inspected":
        this.#inspections.get(message.id)?.(message.result);
        this.#inspections.delete(message.id);
        break;
      case "finished":
        this.#runs.get(message.executionId)?.finished(message.status);
        this.#do(this.#queue.finished(message.executionId));
        if (!this.isBusy) this.onIdle();
    }
  }

  #do(actions: readonly QueueAction[]): void {
    for (const { kind, id } of actions) {
      const run = this.#runs.get(id)!;
      if (kind === "start") {
        run.started();
        this.toMain({ kind: "execute", params: run.params });
      } else if (kind === "cancelled") run.finished("cancelled");
      else {
        this.stopFlag.raise();
        this.toMain({ kind: "interrupt", executionId: id });
      }
    }
  }
}
