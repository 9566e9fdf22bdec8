import type { Socket } from "node:net";
import { encodeFrame, FrameDecoder } from "../protocol/frames";
import type { Hello, WorkerRequest, WorkerResponse } from "../protocol/worker-messages";

/** What a worker says after its `hello`. */
export type WorkerMessage = Exclude<WorkerResponse, Hello>;

/** The driver's end of a worker's socket. */
export class WorkerConnection {
  #greeting: NodeJS.Timeout | undefined;

  /** `accept` judges the first message: false, or anything but a `hello`, closes the connection. */
  constructor(
    readonly socket: Socket,
    accept: (hello: Hello) => boolean,
    onMessage: (message: WorkerMessage, body: Uint8Array) => void,
    greetingMs: number,
  ) {
    const decoder = new FrameDecoder<WorkerResponse>();
    this.#greeting = setTimeout(() => socket.destroy(), greetingMs);
    socket.on("error", () => {}); // "close" follows
    socket.on("close", () => clearTimeout(this.#greeting));
    socket.on("data", (chunk) => {
      try {
        for (const { message, body } of decoder.push(chunk)) {
          if (this.#greeting === undefined) onMessage(message as WorkerMessage, body);
          else if (message.kind === "hello" && accept(message)) this.#greeted();
          else throw new Error("a worker's first message must be hello, with the driver's token");
        }
      } catch {
        socket.destroy();
      }
    });
  }

  #greeted(): void {
    clearTimeout(this.#greeting);
    this.#greeting = undefined;
  }

  send(request: WorkerRequest): void {
    for (const part of encodeFrame(request)) this.socket.write(part);
  }
}
