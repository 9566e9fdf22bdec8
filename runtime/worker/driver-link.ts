import { connect, type Socket } from "node:net";
import { encodeFrame, FrameDecoder } from "../protocol/frames";
import type { WorkerRequest, WorkerResponse } from "../protocol/worker-messages";

/** The worker's end of the socket to its driver. */
export class DriverLink {
  #drained: Promise<void> | undefined;
  #isClosing = false;
  #isGathering = false;

  private constructor(readonly socket: Socket) {
    socket.on("error", () => {}); // "close" follows
  }

  static open(address: string): Promise<DriverLink> {
    return new Promise((resolve, reject) => {
      const socket = connect(address);
      socket.once("error", reject);
      socket.once("connect", () => {
        socket.off("error", reject);
        resolve(new DriverLink(socket));
      });
    });
  }

  /** `onLost`: the driver is gone, or sent what is no frame. */
  listen(onRequest: (request: WorkerRequest) => void, onLost: () => void): void {
    const decoder = new FrameDecoder<WorkerRequest>();
    this.socket.on("data", (chunk) => {
      try {
        for (const { message } of decoder.push(chunk)) onRequest(message);
      } catch (error) {
        console.error(error);
        this.socket.destroy();
      }
    });
    this.socket.on("close", () => {
      if (!this.#isClosing) onLost();
    });
  }

  /** Resolves when all that was sent has left. */
  close(): Promise<void> {
    this.#isClosing = true;
    return new Promise((resolve) => {
      if (this.socket.destroyed) resolve();
      else this.socket.end(resolve);
    });
  }

  /** Resolves when the socket takes more; at once while its buffer has room. */
  readonly send = (message: WorkerResponse, body?: Uint8Array): Promise<void> => {
    let hasRoom = true;
    this.#gather();
    for (const part of encodeFrame(message, body)) hasRoom = this.socket.write(part);
    if (hasRoom) return Promise.resolve();
    this.#drained ??= new Promise((resolve) => {
      const proceed = () => {
        this.#drained = undefined;
        resolve();
      };
      this.socket.once("drain", proceed);
      this.socket.once("close", proceed);
    });
    return this.#drained;
  };

  /** What is sent in one go, such as a task's only batch and its end, is one write and wakes the driver once. */
  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    this.socket.cork();
    setImmediate(() => {
      this.#isGathering = false;
      this.socket.uncork();
    });
  }
}
