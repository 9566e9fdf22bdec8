import type { Writable } from "node:stream";
import type { FunctionRuntime } from "../../protocol/worker-messages";
import type { Database } from "../database";
import type { FunctionProcess } from "../external/process-pool";
import type { SliceOutcome } from "../external/slice-outcome";
import type { SliceRun } from "../external/slice-run";
import type { ByteReader } from "./byte-reader";
import { PythonCrashed } from "./python-error";
import { runSlice } from "./run-slice";

export interface PythonStreams {
  readonly input: Writable;
  readonly output: ByteReader;
  readonly pid: number;
  /** How it came to its end. */
  readonly exited: Promise<string>;
  /** The last of what it has written to its standard error. */
  errors(): string;
}

/** One Python interpreter with PySpark's worker code. Its input ends with this process, and with it the process. */
export class PythonProcess implements FunctionProcess {
  readonly output: ByteReader;
  readonly exited: Promise<string>;
  hasExited = false;

  constructor(private readonly streams: PythonStreams) {
    this.output = streams.output;
    streams.input.on("error", () => {}); // its end follows
    this.exited = streams.exited.then((how) => {
      this.hasExited = true;
      return how;
    });
  }

  get pid(): number {
    return this.streams.pid;
  }

  run(database: Database, run: SliceRun): Promise<SliceOutcome> {
    return runSlice(this, database, run);
  }

  /** Resolves when the process takes more. */
  async write(bytes: Uint8Array): Promise<void> {
    const { input } = this.streams;
    if (this.hasExited || input.destroyed || input.write(bytes)) return;
    await Promise.race([new Promise((resolve) => input.once("drain", resolve).once("close", resolve)), this.exited]);
  }

  /** What comes before the first run. */
  prepare({ archives }: FunctionRuntime, request?: number): Promise<void> {
    return this.write(jsonMessage({ archives, ...(request !== undefined && { request }) }));
  }

  /** What its end in the middle of a run means. @param results of the run, to stay */
  async crashed(results: number): Promise<PythonCrashed> {
    this.kill();
    const how = await this.exited;
    return new PythonCrashed([how, this.streams.errors().trim()].filter(Boolean).join("\n"), results);
  }

  kill(): void {
    if (this.hasExited) return;
    try {
      process.kill(this.pid, "SIGKILL");
    } catch {} // it has just ended
  }
}

/** JSON after its length. */
export function jsonMessage(value: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(value));
  const head = Buffer.alloc(4);
  head.writeInt32BE(text.length);
  return Buffer.concat([head, text]);
}
