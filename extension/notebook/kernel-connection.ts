import { connect } from "node:net";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type {
  ExecuteParams,
  ExecuteResult,
  InitializeParams,
  InitializeResult,
  OutputParams,
  ProgressParams,
} from "../../runtime/protocol/kernel-messages";
import { kernelNotifications, kernelRequests } from "../../runtime/protocol/kernel-messages";

export interface CellListener {
  output(params: OutputParams["output"]): void;
  progress(params: ProgressParams): void;
}

/** JSON-RPC to one kernel process. */
export class KernelConnection {
  private readonly listeners = new Map<string, CellListener>();

  private constructor(private readonly connection: MessageConnection) {
    connection.onNotification(kernelNotifications.output, ({ executionId, output }: OutputParams) =>
      this.listeners.get(executionId)?.output(output),
    );
    connection.onNotification(kernelNotifications.progress, (params: ProgressParams) =>
      this.listeners.get(params.executionId)?.progress(params),
    );
    connection.listen();
  }

  /** @param path of the kernel's unix socket or named pipe */
  static async open(path: string, params: InitializeParams): Promise<KernelConnection> {
    const socket = connect(path);
    await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
    socket.on("error", () => {}); // followed by "close", which ends every request
    const kernel = new KernelConnection(
      createMessageConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket)),
    );
    await kernel.connection.sendRequest<InitializeResult>(kernelRequests.initialize, params);
    return kernel;
  }

  onClose(listener: () => void): void {
    this.connection.onClose(listener);
  }

  /** Outputs reach the listener before the promise settles. */
  async execute(params: ExecuteParams, listener: CellListener): Promise<ExecuteResult> {
    this.listeners.set(params.executionId, listener);
    try {
      return await this.connection.sendRequest<ExecuteResult>(kernelRequests.execute, params);
    } finally {
      this.listeners.delete(params.executionId);
    }
  }

  async interrupt(executionId: string): Promise<void> {
    await this.connection.sendRequest(kernelRequests.interrupt, { executionId });
  }

  async shutdown(): Promise<void> {
    await this.connection.sendRequest(kernelRequests.shutdown);
  }

  dispose(): void {
    this.connection.dispose();
  }
}
