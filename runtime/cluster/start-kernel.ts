import { join } from "node:path";
import { type KernelReady, type KernelStart, startKeys } from "../protocol/process-start";
import { firstLine } from "./first-line";
import { localAddress } from "./local-address";
import { makeScratchFolder, removeScratchFolder } from "./scratch-folder";
import { SpawnedProcess } from "./spawn-process";
import { newToken } from "./token";

export interface StartKernelOptions {
  /** Folder of the bundles. */
  readonly distFolder: string;
  /** Where relative paths of the notebook begin. */
  readonly workingDirectory: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly nodeArguments?: readonly string[];
  readonly timeoutMs?: number;
}

export interface RunningKernel {
  readonly pid: number;
  /** Path of its unix socket or named pipe. */
  readonly address: string;
  /** What `initialize` must bring. */
  readonly token: string;
  /** How it ended, with the last of its standard error. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

const startTimeout = 20_000;
const stopGrace = 2_000;

/**
 * Starts a notebook's kernel, which ends with this process.
 * @throws ProcessStartError
 */
export async function startKernel(options: StartKernelOptions): Promise<RunningKernel> {
  const folder = makeScratchFolder("kernel");
  const start: KernelStart = {
    scratch: folder,
    address: localAddress(folder, "kernel"),
    token: newToken(),
    endsWithParent: true,
  };
  const process = SpawnedProcess.spawn({
    entry: join(options.distFolder, "kernel.js"),
    startKey: startKeys.kernel,
    start,
    workingDirectory: options.workingDirectory,
    environment: options.environment ?? {},
    nodeArguments: options.nodeArguments ?? [],
  });
  const exited = process.exited.finally(() => removeScratchFolder(folder));
  await firstLine<Extract<KernelReady, { kind: "ready" }>>(process, "The kernel", options.timeoutMs ?? startTimeout);
  return {
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
