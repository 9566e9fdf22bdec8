import { chmodSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { StopFlag } from "../execution/stop-flag";
import type { FrontReady, FrontStart, ToFront, ToMain } from "../threads/messages";
import { KernelServer } from "./kernel-server";
import { removeScratch } from "./remove-scratch";

/** Milliseconds that the main thread gets to say good-bye to Spark; one that is stuck in the user's code is ended by force. */
const endGrace = 1500;

/** Listens for the one front end of this kernel, known by its token. The kernel ends with that connection. */
export function runFrontThread(): void {
  const { address, token, scratch, stopMemory } = workerData as FrontStart;
  const main = parentPort as MessagePort;
  const stopFlag = new StopFlag(stopMemory);
  const post = (message: ToMain | FrontReady) => main.postMessage(message);
  let trusted: KernelServer | undefined;

  const end = () => {
    stopFlag.raise();
    post({ kind: "end" });
    setTimeout(() => {
      removeScratch(scratch);
      process.kill(process.pid, "SIGKILL");
    }, endGrace);
  };
  const accept = (socket: Socket) => {
    const connection = createMessageConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
    socket.on("error", () => {}); // followed by "close"
    const server: KernelServer = new KernelServer(connection, stopFlag, post, {
      admit: (given) => {
        if (trusted || !given(token)) return false;
        trusted = server;
        return true;
      },
      refuse: () => socket.end(),
      end,
    });
    socket.once("close", () => {
      connection.dispose();
      if (trusted === server) end();
    });
  };

  main.on("message", (message: ToFront) => trusted?.receive(message));
  const listener = createServer(accept);
  listener.on("error", (error: NodeJS.ErrnoException) =>
    post({ kind: "failed", message: error.message, ...(error.code && { code: error.code }) }),
  );
  listener.listen(address, () => {
    if (process.platform !== "win32") chmodSync(address, 0o600);
    post({ kind: "listening" });
  });
}
