import { join } from "node:path";
import { type DriverReady, type DriverStart, type Lifetime, startKeys } from "../protocol/process-start";
import { firstLine } from "./first-line";
import { memoryArguments, stackArguments } from "./node-arguments";
import { SpawnedProcess } from "./spawn-process";

import { newToken } from "./token";

export interface StartDriverOptions {
  /** Folder of the bundles; the driver starts its workers from there too. */
  readonly distFolder: string;
  /** 0, the default: any free port. */
  readonly port?: number;
  /** Default 2. */
  readonly workers?: number;
  /** Spark configuration. */
  readonly conf?: Readonly<Record<string, string>>;
  /** Takes every caller, without a token. */
  readonly isInsecure?: boolean;
  readonly timeoutMs?: number;
  /** Where relative paths of the server begin, such as that of its warehouse. */
  readonly workingDirectory?: string;
  /** Absent: the driver ends with this process. */
  readonly outlives?: Omit<Extract<Lifetime, { kind: "idle" }>, "kind"> & { readonly name: string };
}

export interface RunningDriver {
  readonly pid: number;
  readonly port: number;
  readonly token: string | undefined;
  /** What a Spark Connect client is given: `sc://localhost:port/;token=…` */
  readonly address: string;
  /** How it ended, with the last of its standard error. */
  readonly exited: Promise<string>;
  /** Resolves when it and its workers are gone and their files removed. */
  stop(): Promise<void>;
}

export const driverAddress = (port: number, token: string | undefined) =>
  `sc://localhost:${port}/${token === undefined ? "" : `;token=${token}`}`;

const startTimeout = 30_000;
const stopGrace = 5_000;

/**
 * Starts a driver.
 * @throws ProcessStartError; its code is EADDRINUSE when the port is taken
 */
export async function startDriver(options: StartDriverOptions): Promise<RunningDriver> {
  const token = options.isInsecure ? undefined : newToken();
  const start: DriverStart = {
    port: options.port ?? 0,
    workers: options.workers ?? 2,
    conf: options.conf ?? {},
    lifetime: options.outlives
      ? { kind: "idle", idleTimeoutMs: options.outlives.idleTimeoutMs, files: options.outlives.files }
      : { kind: "parent" },
    ...(token === undefined ? {} : { token }),
  };
  const process = SpawnedProcess.spawn({
    entry: join(options.distFolder, "driver.js"),
    startKey: startKeys.driver,
    start,
    ...(options.workingDirectory !== undefined && { workingDirectory: options.workingDirectory }),
    ...(options.outlives && { logName: options.outlives.name }),
    nodeArguments: [...memoryArguments, ...stackArguments()],
  });
  const { port } = await firstLine<Extract<DriverReady, { kind: "ready" }>>(
    process,
    "The Spark driver",
    options.timeoutMs ?? startTimeout,
  );
  process.letGo();
  return {
    pid: process.pid,
    port,
    token,
    address: driverAddress(port, token),
    exited: process.exited,
    stop: () => process.stop(stopGrace),
  };
}
