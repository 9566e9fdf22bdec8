import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startKeys, takeStart, type WorkerStart } from "../protocol/process-start";
import { DriverLink } from "./driver-link";
import { Worker } from "./worker";

const start = takeStart<WorkerStart>(startKeys.worker);
const folder = join(start.scratch, `worker-${start.workerId}-${process.pid}`);

async function main(): Promise<void> {
  const link = await DriverLink.open(start.address);
  const { workerId, token, memoryLimit, threads, heartbeatMs } = start;
  void link.send({ kind: "hello", workerId, pid: process.pid, token });
  setInterval(() => void link.send({ kind: "alive" }), heartbeatMs);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const leave = async (exitCode: number) => {
    await link.close();
    rmSync(folder, { recursive: true, force: true });
    process.exit(exitCode);
  };
  const worker = new Worker({ folder, memoryLimit, threads }, link.send, (error) => {
    console.error(error);
    void leave(1);
  });
  link.listen((request) => {
    if (request.kind === "stop") void worker.stop().then(() => leave(0));
    else worker.handle(request);
  }, endWithoutDriver);
}

/** Nothing of a driver that is gone is of use to anyone, and a query may be running in a thread that no exit handler should meet. */
function endWithoutDriver(): void {
  rmSync(start.scratch, { recursive: true, force: true });
  process.kill(process.pid, "SIGKILL");
}

// Ctrl-C in a terminal reaches the whole process group; when a worker ends is its driver's to say.
process.on("SIGINT", () => {});

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
