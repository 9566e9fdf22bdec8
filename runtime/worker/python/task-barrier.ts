import { randomBytes } from "node:crypto";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { ByteReader, StreamEnded } from "./byte-reader";
import { MessageWriter } from "./message-writer";

/** What PySpark's worker is told of where its task may wait for the others. */
export interface BarrierAddress {
  readonly port: number;
  readonly secret: string;
  /** Of the tasks, in order. */
  readonly addresses: readonly string[];
}

/** PySpark's numbers of what a task asks for, by their names in Spark's messages. */
const requests: Readonly<Record<number, string>> = { 1: "BARRIER", 2: "ALL_GATHER" };

interface Waiting {
  readonly request: string;
  readonly message: string;
  readonly socket: Socket;
}

/** Where the tasks of a barrier stage wait until all of them have come. */
export class TaskBarrier {
  readonly #secrets: readonly string[];
  readonly #sockets = new Set<Socket>();
  /** By task, who waits in this round. */
  #waiting = new Map<number, Waiting>();

  private constructor(
    private readonly server: Server,
    private readonly tasks: number,
  ) {
    this.#secrets = Array.from({ length: tasks }, () => randomBytes(32).toString("hex"));
    server.on("connection", (socket) => void this.#take(socket));
  }

  static async open(tasks: number): Promise<TaskBarrier> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
    return new TaskBarrier(server, tasks);
  }

  addressOf(task: number): BarrierAddress {
    const { port } = this.server.address() as AddressInfo;
    const addresses = Array.from({ length: this.tasks }, () => `localhost:${port}`);
    return { port, secret: this.#secrets[task]!, addresses };
  }

  close(): void {
    this.server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  /** One connection is one request. */
  async #take(socket: Socket): Promise<void> {
    this.#sockets.add(socket);
    socket.on("error", () => {}).once("close", () => this.#sockets.delete(socket));
    const reader = new ByteReader(socket);
    try {
      const task = this.#secrets.indexOf((await reader.bytes()).toString());
      if (task < 0) {
        socket.destroy();
        return;
      }
      socket.write(new MessageWriter().text("ok").finish());
      const request = requests[await reader.int()]!;
      const message = request === "ALL_GATHER" ? (await reader.bytes()).toString() : "success";
      this.#waiting.set(task, { request, message, socket });
      this.#meet();
    } catch (error) {
      if (!(error instanceof StreamEnded)) throw error;
    }
  }

  #meet(): void {
    const waiting = [...this.#waiting].sort(([a], [b]) => a - b).map(([, one]) => one);
    const kinds = [...new Set(waiting.map(({ request }) => request))];
    if (kinds.length === 1 && waiting.length < this.tasks) return;
    this.#waiting = new Map();
    for (const { request, message, socket } of waiting) socket.end(this.#answer(kinds, request, message, waiting));
  }

  /** Spark's: of a failure its text alone, which PySpark cannot read. */
  #answer(kinds: readonly string[], request: string, own: string, all: readonly Waiting[]): Buffer {
    if (kinds.length === 1)
      return new MessageWriter().texts(request === "ALL_GATHER" ? all.map(({ message }) => message) : [own]).finish();
    const found = `Different barrier sync types found for the sync: ${kinds.join(", ")}`;
    return new MessageWriter().text(`${found}. Please use the same barrier sync type within a single sync.`).finish();
  }
}
