import { chmodSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { StopFlag } from "../execution/stop-flag";
import type { FrontReady, FrontStart, ToFront, ToMain } from "../threads/messages";
import { Kernel } from "./kernel";
import { KernelServer } from "./kernel-server";
import { removeScratch } from "./remove-scratch";

/** Milliseconds that the main thread gets to say good-bye to Spark; one that is stuck in the user's code is ended by force. */
const endGrace = 1500;

/**
 * Listens for the one front end of this kernel, known by its token. The kernel ends with that connection, or outlives it until it has been
 * idle for `idleTimeoutMs`.
 */
export function runFrontThread(): void {
  const { address, token, scratch, files, stopMemory, idleTimeoutMs } = workerData as FrontStart;
  const main = parentPort as MessagePort;
  const stopFlag = new StopFlag(stopMemory);
  const post = (message: ToMain | FrontReady) => main.postMessage(message);
  const kernel = new Kernel(stopFlag, post);
  let trusted: KernelServer | undefined;
  let idle: NodeJS.Timeout | undefined;

  const end = () => {
    stopFlag.raise();
    post({ kind: "end" });
    setTimeout(() => {
      removeScratch(scratch, files);
      process.kill(process.pid, "SIGKILL");
    }, endGrace);
  };
  const waitForEnd = () => {
    clearTimeout(idle);
    if (!trusted && !kernel.isBusy && idleTimeoutMs !== undefined) idle = setTimeout(end, idleTimeoutMs);
  };
  const accept = (socket: Socket) => {
    const connection = createMessageConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
    socket.on("error", () => {}); // followed by "close"
    const server: KernelServer = new KernelServer(connection, kernel, {
      admit: (given) => {
        if (!given(token)) return "refused";
        if (trusted) return "taken";
        trusted = server;
        clearTimeout(idle);
        return "admitted";
      },
      refuse: () => socket.end(),
      end,
    });
    socket.once("close", () => {
      connection.dispose();
      if (trusted !== server) return;
      server.close();
      trusted = undefined;
      if (idleTimeoutMs === undefined) end();
      else waitForEnd();
    });
  };

  kernel.onIdle = waitForEnd;
  waitForEnd();
  main.on("message", (message: ToFront) => kernel.receive(message));
  const listener = createServer(accept);
  listener.on("error", (error: NodeJS.ErrnoException) =>
    post({ kind: "failed", message: error.message, ...(error.code && { code: error.code }) }),
  );
  listener.listen(address, () => {
    if (process.platform !== "win32") chmodSync(address, 0o600);
    post({ kind: "listening" });
  });
}
