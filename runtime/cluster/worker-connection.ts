import type { Socket } from "node:net";
import { encodeFrame, FrameDecoder } from "../protocol/frames";
import type { Alive, Hello, WorkerRequest, WorkerResponse } from "../protocol/worker-messages";

/** What a worker says of its tasks. */
export type WorkerMessage = Exclude<WorkerResponse, Hello | Alive>;

/** The driver's end of a worker's socket. */
export class WorkerConnection {
  #greeting: NodeJS.Timeout | undefined;
  /** Looks in a row that found nothing said since the one before. */
  #silentLooks = 0;

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
      this.#silentLooks = 0;
      try {
        for (const { message, body } of decoder.push(chunk)) {
          if (this.#greeting !== undefined) {
            if (message.kind !== "hello" || !accept(message))
              throw new Error("a worker's first message must be hello, with the driver's token");
            this.#greeted();
          } else if (message.kind !== "alive") onMessage(message as WorkerMessage, body);
        }
      } catch {
        socket.destroy();
      }
    });
  }

  /** Looks whether anything came since the last look; returns how many have found nothing, this one included. */
  look(): number {
    return this.#silentLooks++;
  }

  #greeted(): void {
    clearTimeout(this.#greeting);
    this.#greeting = undefined;
  }

  send(request: WorkerRequest): void {
    for (const part of encodeFrame(request)) this.socket.write(part);
  }
}
