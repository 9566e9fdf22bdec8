/**
 * What a process of ours is given when it starts, as JSON in one environment variable: an argument would show its token to everyone
 * on the machine. Read once and taken out of the environment, so that no child inherits it.
 */

export const startKeys = { driver: "SPARKNB_DRIVER", worker: "SPARKNB_WORKER", kernel: "SPARKNB_KERNEL" } as const;

export interface DriverStart {
  /** 0: any free port. */
  readonly port: number;
  /** Absent: the driver takes every caller (loopback only). */
  readonly token?: string;
  /** Worker processes. */
  readonly workers: number;
  /** Spark configuration that the server starts with. */
  readonly conf: Readonly<Record<string, string>>;
  readonly lifetime: Lifetime;
}

/** When a process ends that nobody has stopped. */
export type Lifetime =
  /** With its standard input, which ends when its parent does, however it dies. */
  | { readonly kind: "parent" }
  /** When nobody has used it for so long. It then removes its files: the one that tells how to reach it, and its log. */
  | { readonly kind: "idle"; readonly idleTimeoutMs: number; readonly files: readonly string[] };

/** The driver's first line on standard output. */
export type DriverReady = { readonly kind: "ready"; readonly port: number; readonly pid: number } | StartFailed;

export interface WorkerStart {
  readonly workerId: number;
  /** Path of the driver's unix socket or named pipe. */
  readonly address: string;
  readonly token: string;
  /** The driver's scratch folder: removed by a worker that finds its driver gone. */
  readonly scratch: string;
  /** Bytes. */
  readonly memoryLimit: number;
  readonly threads: number;
  /** Milliseconds between two signs of life. */
  readonly heartbeatMs: number;
}

export interface KernelStart {
  /** A folder of its own, which it removes at its end. */
  readonly scratch: string;
  /** Path of the unix socket or named pipe to listen on. */
  readonly address: string;
  /** The token that `initialize` must bring. */
  readonly token: string;
  readonly lifetime: Lifetime;
}

/** The kernel's first line on standard output. */
export type KernelReady = { readonly kind: "ready"; readonly address: string; readonly pid: number } | StartFailed;

/** A process that cannot start says why in its first line, then ends. */
export interface StartFailed {
  readonly kind: "failed";
  readonly message: string;
  /** Node's error code where there is one: `EADDRINUSE`, … */
  readonly code?: string;
}

/** @throws Error when the variable is missing: the process was not started by us. */
export function takeStart<Start>(key: (typeof startKeys)[keyof typeof startKeys]): Start {
  const text = process.env[key];
  delete process.env[key];
  if (!text) throw new Error(`${key} is not set: this program is started by sparknb itself`);
  return JSON.parse(text) as Start;
}

/** The other half of a lifetime with the parent: standard input is a pipe from it. */
export function whenParentEnds(onEnd: () => void): void {
  process.stdin.once("close", onEnd).once("end", onEnd).once("error", onEnd).resume();
}

/** A process that outlives its parent has nobody who reads what it prints. */
export function ignoreClosedStreams(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}
