import { connect, type Socket } from "node:net";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { CancelFrameParams, FrameParams, FrameResult } from "../protocol/frame-messages";
import type { InspectionKind, InspectionRequestOf, InspectionResult } from "../protocol/inspection-messages";
import type {
  AttachParams,
  AttachResult,
  CellOutput,
  ClearParams,
  ExecuteParams,
  ExecuteResult,
  InitializeParams,
  InitializeResult,
  InterruptParams,
  KernelRun,
  OutputParams,
  ProgressParams,
  RunParams,
} from "../protocol/kernel-messages";
import { kernelNotifications, kernelRequests } from "../protocol/kernel-messages";

/** What a running cell's front end hears. */
export interface CellListener {
  output(output: CellOutput): void;
  progress?(progress: ProgressParams): void;
  /** @param isWaiting until the next output */
  clear?(isWaiting: boolean): void;
}

/** A connection that has closed before it answered. */
export class LostConnection extends Error {
  override readonly name = "LostConnection";
}

/** A front end's side of one kernel: JSON-RPC over its socket. */
export class KernelConnection {
  /** Resolves when the kernel has gone or `dispose` was called. */
  readonly closed: Promise<void>;
  /** The notebook's Spark session. */
  session!: InitializeResult;
  readonly #listeners = new Map<string, CellListener>();

  private constructor(
    private readonly connection: MessageConnection,
    private readonly socket: Socket,
  ) {
    this.closed = new Promise((resolve) => socket.once("close", () => resolve()));
    connection.onNotification(kernelNotifications.output, ({ executionId, output }: OutputParams) =>
      this.#listeners.get(executionId)?.output(output),
    );
    connection.onNotification(kernelNotifications.progress, (params: ProgressParams) =>
      this.#listeners.get(params.executionId)?.progress?.(params),
    );
    connection.onNotification(kernelNotifications.clear, ({ executionId, isWaiting }: ClearParams) =>
      this.#listeners.get(executionId)?.clear?.(isWaiting),
    );
    connection.listen();
  }

  /**
   * @param address of the kernel's unix socket or named pipe
   * @throws Error with the kernel's own words when the Spark server cannot be used
   */
  static async open(address: string, params: InitializeParams): Promise<KernelConnection> {
    const kernel = await KernelConnection.#connect(address);
    kernel.session = await kernel.#first<InitializeResult>(kernelRequests.initialize, params);
    return kernel;
  }

  /** To a kernel that has lost its front end. @throws Error when it has one */
  static async attach(
    address: string,
    token: string,
  ): Promise<{ kernel: KernelConnection; runs: readonly KernelRun[] }> {
    const kernel = await KernelConnection.#connect(address);
    const params: AttachParams = { token };
    const { runs, ...session } = await kernel.#first<AttachResult>(kernelRequests.attach, params);
    kernel.session = session;
    return { kernel, runs };
  }

  static async #connect(address: string): Promise<KernelConnection> {
    const socket = connect(address);
    await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
    socket.on("error", () => {}); // followed by "close", which ends every request
    const connection = createMessageConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
    return new KernelConnection(connection, socket);
  }

  async #first<Result>(request: string, params: object): Promise<Result> {
    // A connection that closes answers nothing any more.
    const lost = this.closed.then((): never => {
      throw new LostConnection("The kernel has closed the connection");
    });
    try {
      return await Promise.race([this.connection.sendRequest<Result>(request, params), lost]);
    } catch (error) {
      this.dispose();
      throw error;
    }
  }

  /** Outputs reach the listener before the promise settles. */
  execute(params: ExecuteParams, listener: CellListener): Promise<ExecuteResult> {
    return this.#run(kernelRequests.execute, params, listener);
  }

  /** As `execute`, of a run that an earlier front end has started: all that it has shown comes again. */
  follow(executionId: string, listener: CellListener): Promise<ExecuteResult> {
    const params: RunParams = { executionId };
    return this.#run(kernelRequests.follow, params, listener);
  }

  /** What a run gave is shown and kept here: the kernel may forget it. */
  taken(executionId: string): void {
    const params: RunParams = { executionId };
    void this.connection.sendNotification(kernelNotifications.taken, params).catch(() => {});
  }

  async #run(request: string, params: RunParams, listener: CellListener): Promise<ExecuteResult> {
    this.#listeners.set(params.executionId, listener);
    try {
      return await this.connection.sendRequest<ExecuteResult>(request, params);
    } finally {
      this.#listeners.delete(params.executionId);
    }
  }

  /** One cell, or all that run. */
  async interrupt(executionId?: string): Promise<void> {
    const params: InterruptParams = executionId === undefined ? {} : { executionId };
    await this.connection.sendRequest(kernelRequests.interrupt, params);
  }

  /** What a grid asks of a DataFrame that a cell has shown; answered while cells run. */
  frame(params: FrameParams): Promise<FrameResult> {
    return this.connection.sendRequest(kernelRequests.frame, params);
  }

  /** What the editor's views show of the session; answered while cells run. */
  inspect<K extends InspectionKind>(request: InspectionRequestOf<K>): Promise<InspectionResult<K>> {
    return this.connection.sendRequest(kernelRequests.inspect, request);
  }

  async cancelFrame(requestId: string): Promise<void> {
    const params: CancelFrameParams = { requestId };
    await this.connection.sendRequest(kernelRequests.cancelFrame, params);
  }

  /** The kernel leaves its Spark session and ends. */
  async shutdown(): Promise<void> {
    await this.connection.sendRequest(kernelRequests.shutdown);
    await this.closed;
  }

  /** Leaves; the kernel ends by itself. */
  dispose(): void {
    this.connection.dispose();
    this.socket.destroy();
  }
}
