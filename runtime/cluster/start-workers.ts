import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { localAddress } from "./local-address";
import { newToken } from "./token";
import { type Heartbeat, Workers } from "./workers";

export interface StartWorkersOptions {
  /** Folder of the bundles. */
  readonly distFolder: string;
  readonly count: number;
  /** The driver's scratch folder: `makeScratchFolder("driver")`. */
  readonly scratch: string;
  /** Of each worker, bytes. */
  readonly memoryLimit: number;
  /** Of each worker, until a task asks for another number. */
  readonly threads: number;
  readonly heartbeat: Heartbeat;
}

/** Listens for workers and spawns them. They connect while the caller goes on: see `Workers.listen`. */
export async function startWorkers(options: StartWorkersOptions): Promise<Workers> {
  const address = localAddress(options.scratch, "workers");
  const token = newToken();
  const server = createServer({ noDelay: true });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(address, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const { scratch, memoryLimit, threads, count, heartbeat } = options;
  const start = { address, token, scratch, memoryLimit, threads };
  const workers = new Workers(join(options.distFolder, "worker.js"), count, start, heartbeat);
  server.on("connection", (socket) => workers.connected(socket));
  workers.onStopped = () => {
    server.close();
    if (process.platform !== "win32") rmSync(address, { force: true });
  };
  return workers;
}
