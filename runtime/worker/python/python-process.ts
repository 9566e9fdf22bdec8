import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Writable } from "node:stream";
import type { PythonRuntime } from "../../protocol/worker-messages";
import { ByteReader, StreamEnded } from "./byte-reader";
import { noPython, PythonCrashed } from "./python-error";

/** Beside the worker's bundle. */
const packageFolder = join(__dirname, "python");
const program =
  "import sys; sys.path.insert(0, sys.argv.pop(1)); from sparknb_udf.main import main; del sys.path[0]; main()";
const tailLength = 4096;

interface Greeting {
  readonly python: string;
  readonly pyspark: string | null;
  readonly problem: string | null;
}

/** One Python interpreter with PySpark's worker code. Its input ends with this process, and with it the process. */
export class PythonProcess {
  readonly output: ByteReader;
  readonly exited: Promise<string>;
  hasExited = false;
  #errors = "";

  private constructor(
    readonly child: ChildProcess,
    readonly interpreter: string,
  ) {
    this.output = new ByteReader(child.stdout!);
    child.stdin!.on("error", () => {}); // "exit" follows
    child.stderr!.setEncoding("utf8").on("data", (text: string) => {
      this.#errors = (this.#errors + text).slice(-tailLength);
    });
    this.exited = new Promise((resolve) => {
      const ended = (how: string) => {
        this.hasExited = true;
        resolve(how);
      };
      child.once("error", (error) => ended(error.message));
      child.once("close", (code, signal) => ended(signal ? `ended by ${signal}` : `exit code ${code}`));
    });
  }

  /** @throws RaisedCondition when it is no Python that can run functions */
  static async start({ interpreter, environment }: PythonRuntime): Promise<PythonProcess> {
    const child = spawn(interpreter, ["-u", "-c", program, packageFolder], {
      env: { ...process.env, ...environment },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    const python = new PythonProcess(child, interpreter);
    try {
      const greeting = JSON.parse((await python.output.bytes()).toString()) as Greeting;
      if (greeting.problem !== null) throw noPython(interpreter, greeting.problem);
      return python;
    } catch (error) {
      if (!(error instanceof StreamEnded)) throw error;
      throw noPython(interpreter, [await python.exited, python.#errors].join("\n").trim());
    }
  }

  get input(): Writable {
    return this.child.stdin!;
  }

  /** Resolves when the process takes more. */
  async write(bytes: Uint8Array): Promise<void> {
    if (this.input.write(bytes) || this.hasExited) return;
    await Promise.race([new Promise((resolve) => this.input.once("drain", resolve)), this.exited]);
  }

  /** What its end in the middle of a run means. */
  async crashed(): Promise<PythonCrashed> {
    this.kill();
    const how = await this.exited;
    return new PythonCrashed([how, this.#errors.trim()].filter(Boolean).join("\n"));
  }

  kill(): void {
    this.child.kill("SIGKILL");
  }
}
