import { timingSafeEqual } from "node:crypto";
import { type MessageConnection, ResponseError } from "vscode-jsonrpc/node";
import type { CancelFrameParams, FrameParams } from "../../protocol/frame-messages";
import type { InspectionRequest } from "../../protocol/inspection-messages";
import type {
  AttachParams,
  AttachResult,
  ExecuteParams,
  ExecuteResult,
  InitializeParams,
  InitializeResult,
  InterruptParams,
  RunParams,
} from "../../protocol/kernel-messages";
import { kernelNotifications, kernelRequests } from "../../protocol/kernel-messages";
import type { Kernel } from "./kernel";
import { OutputBatches } from "./output-batches";
import type { Run } from "./run";

const invalidRequest = -32600;
const serverError = -32000;

/** What a connection asks of the process. */
export interface Gate {
  /** Whether a caller with this proof is the front end; asked once. A second front end is refused while there is one. */
  admit(isSameAs: (token: string) => boolean): "admitted" | "taken" | "refused";
  /** Closes the connection. */
  refuse(): void;
  /** Ends the kernel. */
  end(): void;
}

/** One front end's requests. */
export class KernelServer {
  readonly #followed = new Set<Run>();
  readonly #outputs = new OutputBatches((params) => this.#notify(kernelNotifications.output, params));
  #isTrusted = false;

  constructor(
    readonly connection: MessageConnection,
    readonly kernel: Kernel,
    readonly gate: Gate,
  ) {
    connection.onRequest(kernelRequests.initialize, (params: InitializeParams) => this.#initialize(params));
    connection.onRequest(kernelRequests.attach, (params: AttachParams) => this.#attach(params));
    connection.onRequest(kernelRequests.execute, (params: ExecuteParams) =>
      this.#trusted(() => this.#follow(kernel.execute(params))),
    );
    connection.onRequest(kernelRequests.follow, ({ executionId }: RunParams) =>
      this.#trusted(() => {
        const run = kernel.run(executionId);
        return run ? this.#follow(run) : new ResponseError<void>(invalidRequest, "The kernel knows no such run.");
      }),
    );
    connection.onNotification(kernelNotifications.taken, ({ executionId }: RunParams) => {
      if (this.#isTrusted) kernel.forget(executionId);
    });
    connection.onRequest(kernelRequests.interrupt, ({ executionId }: InterruptParams) =>
      this.#trusted(() => kernel.interrupt(executionId)),
    );
    connection.onRequest(kernelRequests.frame, (params: FrameParams) => this.#trusted(() => kernel.askFrame(params)));
    connection.onRequest(kernelRequests.cancelFrame, ({ requestId }: CancelFrameParams) =>
      this.#trusted(() => kernel.toMain({ kind: "cancelFrame", requestId })),
    );
    connection.onRequest(kernelRequests.inspect, (request: InspectionRequest) =>
      this.#trusted(() => kernel.inspect(request)),
    );
    connection.onRequest(kernelRequests.shutdown, () => this.#trusted(() => void setImmediate(() => gate.end())));
    connection.listen();
  }

  /** The front end is gone: its runs go on and keep what they show. */
  close(): void {
    for (const run of this.#followed) run.unfollow();
    this.#outputs.drop();
  }

  async #initialize(params: InitializeParams): Promise<InitializeResult | ResponseError<void>> {
    const refusal = this.#admit(params?.token);
    if (refusal) return refusal;
    try {
      return await this.kernel.open({ ...params, token: "" });
    } catch (error) {
      return new ResponseError(serverError, (error as Error).message);
    }
  }

  #attach(params: AttachParams): AttachResult | ResponseError<void> {
    const refusal = this.#admit(params?.token);
    if (refusal) return refusal;
    const { session, runs } = this.kernel;
    if (!session) return new ResponseError(invalidRequest, "The kernel has no session yet.");
    return { ...session, runs: runs.map((run) => run.describe()) };
  }

  #admit(token: unknown): ResponseError<void> | undefined {
    if (this.#isTrusted) return new ResponseError(invalidRequest, "The kernel is initialized already.");
    const answer = this.gate.admit((expected) => isSame(token, expected));
    this.#isTrusted = answer === "admitted";
    if (answer === "admitted") return undefined;
    return this.#refuse(answer === "taken" ? "The kernel has a front end already." : undefined);
  }

  #follow(run: Run): Promise<ExecuteResult> {
    const { executionId } = run.params;
    this.#followed.add(run);
    return new Promise((answer) => {
      run.follow({
        output: (output) => this.#outputs.add({ executionId, output }),
        clear: (isWaiting) => {
          this.#outputs.flush();
          this.#notify(kernelNotifications.clear, { executionId, isWaiting });
        },
        progress: (progress) => this.#notify(kernelNotifications.progress, progress),
        finished: (status) => {
          this.#outputs.flush();
          this.#followed.delete(run);
          answer({ status });
        },
      });
    });
  }

  /** A front end may go at any moment: the run keeps its outputs. */
  #notify(kind: string, params: object): void {
    this.connection.sendNotification(kind, params).catch(() => {});
  }

  #trusted<T>(answer: () => T): T | ResponseError<void> {
    return this.#isTrusted ? answer() : this.#refuse();
  }

  /** Whoever does not know the token gets one answer and no second try. */
  #refuse(reason = "The kernel's token is wrong or missing."): ResponseError<void> {
    setTimeout(() => this.gate.refuse(), 10);
    return new ResponseError(invalidRequest, reason);
  }
}

function isSame(given: unknown, expected: string): boolean {
  if (typeof given !== "string") return false;
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
