import type { PythonRuntime } from "../../protocol/worker-messages";
import { PythonProcess } from "./python-process";

/** Milliseconds that a process waits for its next run before it is ended. */
const idleAfter = 60_000;

/** Python processes between runs. Those of another interpreter, environment or set of files are others. */
export class PythonPool {
  readonly #idle = new Map<string, { readonly python: PythonProcess; readonly timer: NodeJS.Timeout }[]>();

  async take(runtime: PythonRuntime): Promise<PythonProcess> {
    const waiting = this.#idle.get(keyOf(runtime)) ?? [];
    for (let last = waiting.pop(); last; last = waiting.pop()) {
      clearTimeout(last.timer);
      if (!last.python.hasExited) return last.python;
    }
    return PythonProcess.start(runtime);
  }

  /** Takes back a process that has ended its run in order. */
  give(runtime: PythonRuntime, python: PythonProcess): void {
    const key = keyOf(runtime);
    const waiting = this.#idle.get(key) ?? [];
    const entry = {
      python,
      timer: setTimeout(() => {
        waiting.splice(waiting.indexOf(entry), 1);
        python.kill();
      }, idleAfter).unref(),
    };
    waiting.push(entry);
    this.#idle.set(key, waiting);
  }
}

const keyOf = ({ interpreter, environment, filesFolder }: PythonRuntime) =>
  JSON.stringify([interpreter, environment, filesFolder]);
