import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { HostAnswer, HostCell, HostMessage, HostStart } from "./host-messages";

/** Beside the kernel's bundle. */
const program = join(__dirname, "python", "sparknb_host", "__main__.py");

/** The notebook's Python, JSON lines on its standard input and output. It ends with this process: its input ends then. */
export class PythonProcess {
  /** How it ended, with what it last wrote to standard error before it took that over. */
  readonly exited: Promise<string>;
  onMessage: (message: HostMessage) => void = () => {};
  #errors = "";

  private constructor(readonly child: ChildProcess) {
    child.stderr!.setEncoding("utf8").on("data", (text: string) => {
      this.#errors = (this.#errors + text).slice(-4096);
    });
    child.stdin!.on("error", () => {}); // "exit" follows
    createInterface({ input: child.stdout! }).on("line", (line) => this.onMessage(JSON.parse(line) as HostMessage));
    this.exited = new Promise((resolve) => {
      child.once("error", (error) => resolve(error.message));
      child.once("close", (code, signal) => resolve([signal ?? `exit code ${code}`, this.#errors].join("\n").trim()));
    });
  }

  static spawn(interpreter: string, workingDirectory: string, start: HostStart): PythonProcess {
    const child = spawn(interpreter, ["-u", program], {
      cwd: workingDirectory,
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    const python = new PythonProcess(child);
    python.#write(start);
    return python;
  }

  send(message: HostCell | HostAnswer): void {
    this.#write(message);
  }

  /** Raises KeyboardInterrupt in the cell. */
  interrupt(): void {
    this.child.kill("SIGINT");
  }

  kill(): void {
    this.child.kill("SIGKILL");
  }

  #write(message: object): void {
    this.child.stdin!.write(`${JSON.stringify(message)}\n`);
  }
}
