import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type KernelReady, type KernelStart, type Lifetime, startKeys } from "../protocol/process-start";
import { firstLine } from "./first-line";
import { makeKernelFolder } from "./kernel-folder";
import { localAddress } from "./local-address";
import { logFile } from "./process-log";
import { makeScratchFolder, removeScratchFolder } from "./scratch-folder";
import { SpawnedProcess } from "./spawn-process";
import { stateFile } from "./state-file";
import { newToken } from "./token";

export interface StartKernelOptions {
  /** Folder of the bundles. */
  readonly distFolder: string;
  /** Where relative paths of the notebook begin. */
  readonly workingDirectory: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly nodeArguments?: readonly string[];
  readonly timeoutMs?: number;
  /** Milliseconds that the kernel stays, idle, when its front end has gone. Absent: it ends with its front end. */
  readonly idleTimeoutMs?: number;
}

export interface RunningKernel {
  /** Under which its state is kept, when it outlives this process. */
  readonly name: string;
  readonly pid: number;
  /** Path of its unix socket or named pipe. */
  readonly address: string;
  /** What `initialize` and `attach` must bring. */
  readonly token: string;
  /** How it ended, with the last of its standard error. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

const startTimeout = 20_000;
const stopGrace = 2_000;

/**
 * Starts a notebook's kernel.
 * @throws ProcessStartError
 */
export async function startKernel(options: StartKernelOptions): Promise<RunningKernel> {
  const name = `kernel-${randomBytes(8).toString("hex")}`;
  const { idleTimeoutMs } = options;
  const folder = idleTimeoutMs === undefined ? makeScratchFolder("kernel") : makeKernelFolder(name);
  const lifetime: Lifetime =
    idleTimeoutMs === undefined
      ? { kind: "parent" }
      : { kind: "idle", idleTimeoutMs, files: [stateFile(name), logFile(name)] };
  const start: KernelStart = {
    scratch: folder,
    address: localAddress(folder, "kernel"),
    token: newToken(),
    lifetime,
  };
  const process = SpawnedProcess.spawn({
    entry: join(options.distFolder, "kernel.js"),
    startKey: startKeys.kernel,
    start,
    workingDirectory: options.workingDirectory,
    environment: options.environment ?? {},
    nodeArguments: options.nodeArguments ?? [],
    ...(lifetime.kind === "idle" && { logName: name }),
  });
  const exited = process.exited.finally(() => removeScratchFolder(folder));
  await firstLine<Extract<KernelReady, { kind: "ready" }>>(process, "The kernel", options.timeoutMs ?? startTimeout);
  process.letGo();
  return {
    name,
    pid: process.pid,
    address: start.address,
    token: start.token,
    exited,
    stop: async () => {
      await process.stop(stopGrace);
      await exited;
    },
  };
}
