import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `sparknb ARGS` from bundles in `dist`. */
export class Sparknb {
  readonly child: ChildProcess;
  stdout = "";
  stderr = "";
  readonly finished: Promise<Finished>;

  constructor(dist: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.child = spawn(process.execPath, [join(dist, "cli.js"), ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...environment },
    });
    this.child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      this.stdout += text;
    });
    this.child.stderr!.setEncoding("utf8").on("data", (text: string) => {
      this.stderr += text;
    });
    this.finished = new Promise((resolve) => {
      this.child.once("close", (code) => resolve({ code, stdout: this.stdout, stderr: this.stderr }));
    });
  }

  /** Resolves once standard output matches; fails when the program ends before. */
  async printed(pattern: RegExp): Promise<void> {
    const ended = this.finished.then(({ stderr }) => {
      if (!pattern.test(this.stdout)) throw new Error(`ended without ${pattern}: ${this.stdout}${stderr}`);
    });
    while (!pattern.test(this.stdout)) await Promise.race([ended, new Promise((turn) => setTimeout(turn, 20))]);
  }
}

export const sparknb = (dist: string, ...args: readonly string[]): Promise<Finished> =>
  new Sparknb(dist, args).finished;
