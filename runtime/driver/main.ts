import { rmSync, writeSync } from "node:fs";
import {
  type DriverReady,
  type DriverStart,
  ignoreClosedStreams,
  startKeys,
  takeStart,
  whenParentEnds,
} from "../protocol/process-start";
import { startDriver } from "./start-driver";

const announce = (line: DriverReady) => writeSync(1, `${JSON.stringify(line)}\n`);

/** The driver process: reads its start, serves until it is told to stop or its parent is gone. */
async function main(): Promise<void> {
  const start = takeStart<DriverStart>(startKeys.driver);
  const running = await startDriver(start);
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    if (start.lifetime.kind === "idle") for (const file of start.lifetime.files) rmSync(file, { force: true });
    void running.stop().finally(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  // A terminal's Ctrl-C reaches the whole group: what it means is for the parent to say.
  process.on("SIGINT", () => {});
  if (start.lifetime.kind === "parent") whenParentEnds(stop);
  else {
    ignoreClosedStreams();
    running.whenIdle(start.lifetime.idleTimeoutMs, stop);
  }
  announce({ kind: "ready", port: running.port, pid: process.pid });
}

main().catch((error: NodeJS.ErrnoException) => {
  announce({ kind: "failed", message: error.message, ...(error.code && { code: error.code }) });
  process.exit(1);
});
