import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { encodeFrame, type Frame, FrameDecoder } from "../../protocol/frames";
import { type HostRequest, type HostResponse, hostDescriptors } from "../../protocol/function-host-messages";
import type { Database } from "../database";
import { FunctionsCrashed } from "../external/functions-crashed";
import type { FunctionProcess } from "../external/process-pool";
import type { SliceOutcome } from "../external/slice-outcome";
import type { SliceRun } from "../external/slice-run";
import { runSlice } from "./run-slice";

/** Beside the worker's bundle. */
const program = join(__dirname, "function-host.js");
const tailLength = 4096;

/** One process of this program's own Node that evaluates TypeScript functions. It ends with this process. */
export class HostProcess implements FunctionProcess {
  readonly #decoder = new FrameDecoder<HostResponse>();
  readonly #frames: Frame<HostResponse>[] = [];
  readonly #ended: Promise<string>;
  hasExited = false;
  #wake: () => void = () => {};
  #printed = "";

  private constructor(readonly child: ChildProcess) {
    const { stdin, stdout, stderr } = child;
    stdin!.on("error", () => {}); // "exit" follows
    for (const stream of [stdout!, stderr!])
      stream.setEncoding("utf8").on("data", (text: string) => {
        this.#printed = (this.#printed + text).slice(-tailLength);
      });
    (child.stdio[hostDescriptors.output] as Readable).on("data", (chunk: Buffer) => {
      this.#frames.push(...this.#decoder.push(chunk));
      this.#wake();
    });
    child.stdio[hostDescriptors.lifeline]!.on("error", () => {});
    this.#ended = new Promise((resolve) => {
      const ended = (how: string) => {
        this.hasExited = true;
        this.#wake();
        resolve(how);
      };
      child.once("error", (error) => ended(error.message));
      child.once("close", (code, signal) => ended(signal ? `ended by ${signal}` : `exit code ${code}`));
    });
  }

  static async start(): Promise<HostProcess> {
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
      stdio: ["pipe", "pipe", "pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    return new HostProcess(child);
  }

  run(database: Database, run: SliceRun): Promise<SliceOutcome> {
    return runSlice(this, database, run);
  }

  /** Resolves when the process takes more. */
  async write(message: HostRequest, body?: Uint8Array): Promise<void> {
    const input = this.child.stdin as Writable;
    for (const bytes of encodeFrame(message, body)) {
      if (!input.write(bytes) && !this.hasExited) await Promise.race([once(input, "drain"), this.#ended]);
    }
  }

  /** @throws FunctionsCrashed when the process has ended */
  async read(): Promise<Frame<HostResponse>> {
    for (;;) {
      const frame = this.#frames.shift();
      if (frame) return frame;
      if (this.hasExited) throw await this.#crashed();
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  kill(): void {
    this.child.kill("SIGKILL");
  }

  async #crashed(): Promise<FunctionsCrashed> {
    return new FunctionsCrashed(
      "Function process",
      [await this.#ended, this.#printed.trim()].filter(Boolean).join("\n"),
    );
  }
}
