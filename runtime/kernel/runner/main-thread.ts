import { writeSync } from "node:fs";
import { Worker } from "node:worker_threads";
import {
  ignoreClosedStreams,
  type KernelReady,
  type KernelStart,
  startKeys,
  takeStart,
  whenParentEnds,
} from "../../protocol/process-start";
import { StopFlag } from "../execution/stop-flag";
import { removeScratch } from "../front/remove-scratch";
import type { FrontReady, FrontStart, ToMain } from "../threads/messages";
import { CellRunner } from "./cell-runner";

/** Starts the front thread, then runs cells as it says. */
export function runMainThread(): void {
  const start = takeStart<KernelStart>(startKeys.kernel);
  const stopFlag = new StopFlag();
  const { lifetime } = start;
  const { files, idleTimeoutMs } = lifetime.kind === "idle" ? lifetime : { files: [], idleTimeoutMs: undefined };
  const workerData: FrontStart = {
    files,
    ...(idleTimeoutMs !== undefined && { idleTimeoutMs }),
    address: start.address,
    token: start.token,
    scratch: start.scratch,
    stopMemory: stopFlag.memory,
  };
  const front = new Worker(process.argv[1]!, { workerData });
  const runner = new CellRunner(start.scratch, idleTimeoutMs, (message) => front.postMessage(message), stopFlag);
  const announce = (line: KernelReady) => writeSync(1, `${JSON.stringify(line)}\n`);
  const end = () => void runner.close().finally(() => process.exit(0));

  front.on("message", (message: ToMain | FrontReady) => {
    switch (message.kind) {
      case "listening":
        return announce({ kind: "ready", address: start.address, pid: process.pid });
      case "failed":
        announce(message);
        return process.exit(1);
      case "initialize":
        return void runner.initialize(message.params);
      case "execute":
        return void runner.execute(message.params);
      case "interrupt":
        return runner.interrupt(message.executionId);
      case "frame":
        return void runner.frame(message.params);
      case "inspect":
        return void runner.inspect(message.id, message.request);
      case "cancelFrame":
        return runner.cancelFrame(message.requestId);
      case "end":
        return end();
    }
  });
  front.on("error", (error) => {
    writeSync(2, `The kernel's front thread failed: ${error.stack}\n`);
    process.exit(1);
  });
  process.on("exit", () => removeScratch(start.scratch, files));
  process.on("SIGTERM", end);
  // Ctrl-C in a terminal reaches the whole group; the front end decides what it means.
  process.on("SIGINT", () => {});
  if (lifetime.kind === "parent") whenParentEnds(end);
  else ignoreClosedStreams();
}
