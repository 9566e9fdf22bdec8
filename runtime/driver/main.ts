import { writeSync } from "node:fs";
import { type DriverReady, type DriverStart, startKeys, takeStart } from "../protocol/process-start";
import { startDriver } from "./start-driver";

const announce = (line: DriverReady) => writeSync(1, `${JSON.stringify(line)}\n`);

/** The driver process: reads its start, serves until it is told to stop or its parent is gone. */
async function main(): Promise<void> {
  const start = takeStart<DriverStart>(startKeys.driver);
  const running = await startDriver(start);
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= running.stop().finally(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  if (start.endsWithParent) {
    process.stdin.on("end", stop).on("error", stop).on("close", stop).resume();
  }
  announce({ kind: "ready", port: running.port, pid: process.pid });
}

main().catch((error: NodeJS.ErrnoException) => {
  announce({ kind: "failed", message: error.message, ...(error.code && { code: error.code }) });
  process.exit(1);
});
