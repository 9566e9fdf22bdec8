import { connect, type Socket } from "node:net";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type {
  CellOutput,
  ExecuteParams,
  ExecuteResult,
  InitializeParams,
  InitializeResult,
  OutputParams,
} from "../../protocol/kernel-messages";
import { kernelNotifications, kernelRequests } from "../../protocol/kernel-messages";

/** A front end of one kernel. */
export class KernelClient {
  #onOutput: ((output: CellOutput) => void) | undefined;

  private constructor(
    private readonly connection: MessageConnection,
    private readonly socket: Socket,
    readonly closed: Promise<void>,
  ) {
    connection.onNotification(kernelNotifications.output, ({ output }: OutputParams) => this.#onOutput?.(output));
    connection.listen();
  }

  /** @throws Error with the kernel's own words when the Spark server cannot be used */
  static async open(address: string, params: InitializeParams): Promise<KernelClient> {
    const socket = connect(address);
    await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
    socket.on("error", () => {}); // followed by "close"
    const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
    const connection = createMessageConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
    const client = new KernelClient(connection, socket, closed);
    try {
      await connection.sendRequest<InitializeResult>(kernelRequests.initialize, params);
    } catch (error) {
      socket.destroy();
      throw error;
    }
    return client;
  }

  /** One cell at a time. */
  async execute(params: ExecuteParams, onOutput: (output: CellOutput) => void): Promise<ExecuteResult> {
    this.#onOutput = onOutput;
    return this.connection.sendRequest(kernelRequests.execute, params);
  }

  async interrupt(): Promise<void> {
    await this.connection.sendRequest(kernelRequests.interrupt, {});
  }

  /** The kernel leaves its Spark session and ends. */
  async shutdown(): Promise<void> {
    await this.connection.sendRequest(kernelRequests.shutdown);
    await this.closed;
  }

  /** Leaves; the kernel ends by itself. */
  dispose(): void {
    this.socket.destroy();
  }
}
