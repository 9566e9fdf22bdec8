import { join } from "node:path";
import { type DriverReady, type DriverStart, startKeys } from "../protocol/process-start";
import { firstLine } from "./first-line";
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

const startTimeout = 30_000;
const stopGrace = 5_000;

/**
 * Starts a driver that ends with this process.
 * @throws ProcessStartError; its code is EADDRINUSE when the port is taken
 */
export async function startDriver(options: StartDriverOptions): Promise<RunningDriver> {
  const token = options.isInsecure ? undefined : newToken();
  const start: DriverStart = {
    port: options.port ?? 0,
    workers: options.workers ?? 2,
    conf: options.conf ?? {},
    endsWithParent: true,
    ...(token === undefined ? {} : { token }),
  };
  const process = SpawnedProcess.spawn({
    entry: join(options.distFolder, "driver.js"),
    startKey: startKeys.driver,
    start,
  });
  const { port } = await firstLine<Extract<DriverReady, { kind: "ready" }>>(
    process,
    "The Spark driver",
    options.timeoutMs ?? startTimeout,
  );
  return {
    pid: process.pid,
    port,
    token,
    address: `sc://localhost:${port}/${token === undefined ? "" : `;token=${token}`}`,
    exited: process.exited,
    stop: () => process.stop(stopGrace),
  };
}
