import { timingSafeEqual } from "node:crypto";
import { type MessageConnection, ResponseError } from "vscode-jsonrpc/node";
import type { CancelFrameParams, FrameParams, FrameResult } from "../../protocol/frame-messages";
import type {
  ExecuteParams,
  ExecuteResult,
  InitializeParams,
  InitializeResult,
  InterruptParams,
} from "../../protocol/kernel-messages";
import { kernelNotifications, kernelRequests } from "../../protocol/kernel-messages";
import type { StopFlag } from "../execution/stop-flag";
import type { ToFront, ToMain } from "../threads/messages";
import { CellQueue, type QueueAction } from "./cell-queue";
import { OutputBatches } from "./output-batches";

const invalidRequest = -32600;
const serverError = -32000;

/** What a connection asks of the process. */
export interface Gate {
  /** Whether a caller with this proof is the front end; asked once. */
  admit(isSameAs: (token: string) => boolean): boolean;
  /** Closes the connection. */
  refuse(): void;
  /** Ends the kernel. */
  end(): void;
}

/** One front end's requests, answered by the main thread. */
export class KernelServer {
  readonly #queue = new CellQueue();
  readonly #cells = new Map<
    string,
    { readonly params: ExecuteParams; readonly answer: (result: ExecuteResult) => void }
  >();
  readonly #frames = new Map<string, (result: FrameResult) => void>();
  #initializing: ((message: Extract<ToFront, { kind: "initialized" | "refused" }>) => void) | undefined;
  readonly #outputs = new OutputBatches(
    (params) => void this.connection.sendNotification(kernelNotifications.output, params),
  );
  #isTrusted = false;

  constructor(
    readonly connection: MessageConnection,
    readonly stopFlag: StopFlag,
    readonly toMain: (message: ToMain) => void,
    readonly gate: Gate,
  ) {
    connection.onRequest(kernelRequests.initialize, (params: InitializeParams) => this.#initialize(params));
    connection.onRequest(kernelRequests.execute, (params: ExecuteParams) => this.#trusted(() => this.#execute(params)));
    connection.onRequest(kernelRequests.interrupt, ({ executionId }: InterruptParams) =>
      this.#trusted(() => this.#do(this.#queue.interrupt(executionId))),
    );
    connection.onRequest(kernelRequests.frame, (params: FrameParams) => this.#trusted(() => this.#askFrame(params)));
    connection.onRequest(kernelRequests.cancelFrame, ({ requestId }: CancelFrameParams) =>
      this.#trusted(() => this.toMain({ kind: "cancelFrame", requestId })),
    );
    connection.onRequest(kernelRequests.shutdown, () => this.#trusted(() => void setImmediate(() => gate.end())));
    connection.listen();
  }

  /** News of the main thread. */
  receive(message: ToFront): void {
    switch (message.kind) {
      case "initialized":
      case "refused":
        this.#initializing?.(message);
        break;
      case "output":
        this.#outputs.add({ executionId: message.executionId, output: message.output });
        break;
      case "progress":
        void this.connection.sendNotification(kernelNotifications.progress, message.params);
        break;
      case "frame":
        this.#frames.get(message.requestId)?.(message.result);
        this.#frames.delete(message.requestId);
        break;
      case "clear":
        this.#outputs.flush();
        void this.connection.sendNotification(kernelNotifications.clear, message.params);
        break;
      case "finished":
        this.#outputs.flush();
        this.#answer(message.executionId, message.status);
        this.#do(this.#queue.finished(message.executionId));
    }
  }

  #initialize(params: InitializeParams): Promise<InitializeResult> | ResponseError<void> {
    if (this.#isTrusted) return new ResponseError(invalidRequest, "The kernel is initialized already.");
    this.#isTrusted = this.gate.admit((token) => isSame(params?.token, token));
    if (!this.#isTrusted) return this.#refuse();
    const { token: _, ...rest } = params;
    this.toMain({ kind: "initialize", params: { ...rest, token: "" } });
    return new Promise((resolve, reject) => {
      this.#initializing = (message) => {
        if (message.kind === "initialized") resolve(message.result);
        else reject(new ResponseError(serverError, message.message));
      };
    });
  }

  #execute(params: ExecuteParams): Promise<ExecuteResult> {
    return new Promise((answer) => {
      this.#cells.set(params.executionId, { params, answer });
      this.#do(this.#queue.enqueue(params.executionId));
    });
  }

  #askFrame(params: FrameParams): Promise<FrameResult> {
    return new Promise((answer) => {
      this.#frames.set(params.requestId, answer);
      this.toMain({ kind: "frame", params });
    });
  }

  #do(actions: readonly QueueAction[]): void {
    for (const { kind, id } of actions) {
      if (kind === "start") this.toMain({ kind: "execute", params: this.#cells.get(id)!.params });
      else if (kind === "cancelled") this.#answer(id, "cancelled");
      else {
        this.stopFlag.raise();
        this.toMain({ kind: "interrupt", executionId: id });
      }
    }
  }

  #answer(id: string, status: ExecuteResult["status"]): void {
    this.#cells.get(id)?.answer({ status });
    this.#cells.delete(id);
  }

  #trusted<T>(answer: () => T): T | ResponseError<void> {
    return this.#isTrusted ? answer() : this.#refuse();
  }

  /** Whoever does not know the token gets one answer and no second try. */
  #refuse(): ResponseError<void> {
    setTimeout(() => this.gate.refuse(), 10);
    return new ResponseError(invalidRequest, "The kernel's token is wrong or missing.");
  }
}

function isSame(given: unknown, expected: string): boolean {
  if (typeof given !== "string") return false;
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
