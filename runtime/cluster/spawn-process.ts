import { type ChildProcess, spawn } from "node:child_process";
import type { startKeys } from "../protocol/process-start";
import { closeLog, openLog, takeLog } from "./process-log";

export interface SpawnOptions {
  /** Path of the program's file. */
  readonly entry: string;
  readonly startKey: (typeof startKeys)[keyof typeof startKeys];
  readonly start: object;
  readonly workingDirectory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Bytes of heap are Node's own choice unless given: `--max-old-space-size=…`, … */
  readonly nodeArguments?: readonly string[];
  /** The process goes on when this one ends; its standard error goes to the log of this name. Absent: it ends with this one. */
  readonly logName?: string;
}

/** Bytes of standard error that are kept to explain an end. */
const tailLength = 8192;

/**
 * A process of ours on the editor's own Node. Unless it outlives this one, its standard input is a pipe whose end tells it that we are gone.
 */
export class SpawnedProcess {
  readonly exited: Promise<string>;
  #errorTail = "";
  #hasExited = false;

  private constructor(
    readonly child: ChildProcess,
    readonly logName: string | undefined,
  ) {
    child.stdin?.on("error", () => {}); // the child has closed its end
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#errorTail = (this.#errorTail + text).slice(-tailLength);
    });
    this.exited = new Promise((resolve) => {
      const settle = (how: string) => {
        if (this.#hasExited) return;
        this.#hasExited = true;
        const lastWords = logName === undefined ? this.#errorTail : takeLog(logName);
        resolve(lastWords ? `${how}\n${lastWords}` : how);
      };
      child.once("error", (error) => settle(`could not be started: ${error.message}`));
      // "close" comes after the last of standard error; a grandchild that holds the pipe must not delay the news.
      child.once("close", (code, signal) => settle(exitText(code, signal)));
      child.once("exit", (code, signal) => setTimeout(settle, 100, exitText(code, signal)).unref());
    });
  }

  static spawn(options: SpawnOptions): SpawnedProcess {
    const env = {
      ...process.env,
      ...options.environment,
      ELECTRON_RUN_AS_NODE: "1",
      [options.startKey]: JSON.stringify(options.start),
    };
    const { logName } = options;
    const log = logName === undefined ? undefined : openLog(logName);
    try {
      const child = spawn(process.execPath, [...(options.nodeArguments ?? []), options.entry], {
        cwd: options.workingDirectory,
        env,
        stdio: log === undefined ? ["pipe", "pipe", "pipe"] : ["ignore", "pipe", log],
        detached: log !== undefined,
        windowsHide: true,
      });
      return new SpawnedProcess(child, logName);
    } finally {
      if (log !== undefined) closeLog(log);
    }
  }

  get pid(): number {
    return this.child.pid ?? -1;
  }

  get hasExited(): boolean {
    return this.#hasExited;
  }

  /** It has said what it had to: nothing of it keeps this process alive from now on. */
  letGo(): void {
    if (this.logName === undefined) return;
    this.child.stdout?.destroy();
    this.child.unref();
  }

  /** Asks it to end, and ends it by force `graceMs` later. Resolves when it is gone. */
  async stop(graceMs: number): Promise<void> {
    if (this.#hasExited) return;
    this.child.stdin?.end();
    this.child.kill("SIGTERM");
    const force = setTimeout(() => this.child.kill("SIGKILL"), graceMs);
    await this.exited;
    clearTimeout(force);
  }
}

const exitText = (code: number | null, signal: NodeJS.Signals | null) =>
  signal ? `ended by ${signal}` : `ended with exit code ${code}`;
