import { join } from "node:path";
import type { PythonRuntime } from "../../protocol/worker-messages";
import { PythonNursery } from "./python-nursery";
import type { PythonProcess } from "./python-process";
import { spawnPython } from "./spawn-python";

/** Milliseconds that a process waits for its next run before it is ended. */
const idleAfter = 60_000;
/** What a unix socket's path may be long. */
const maxAddress = 100;

/** Python processes between runs. Those of another interpreter, environment or set of files are others. */
export class PythonPool {
  readonly #idle = new Map<string, { readonly python: PythonProcess; readonly timer: NodeJS.Timeout }[]>();
  readonly #nurseries = new Map<string, Promise<PythonNursery>>();
  #made = 0;

  /** @param folder the worker's own, for sockets */
  constructor(private readonly folder: string) {}

  async take(runtime: PythonRuntime): Promise<PythonProcess> {
    const waiting = this.#idle.get(keyOf(runtime)) ?? [];
    for (let last = waiting.pop(); last; last = waiting.pop()) {
      clearTimeout(last.timer);
      if (!last.python.hasExited) return last.python;
    }
    return this.#start(runtime);
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

  /** Forked where there are forks. */
  async #start(runtime: PythonRuntime): Promise<PythonProcess> {
    const address = join(this.folder, `python-${this.#made}.sock`);
    if (process.platform === "win32" || address.length > maxAddress) {
      const python = await spawnPython(runtime);
      await python.prepare(runtime);
      return python;
    }
    const key = JSON.stringify([runtime.interpreter, runtime.environment]);
    const starting = this.#nurseries.get(key) ?? this.#nursery(key, runtime, address);
    const nursery = await starting;
    if (!nursery.hasEnded) return nursery.fork(runtime);
    this.#forget(key, starting);
    return this.#start(runtime);
  }

  #nursery(key: string, runtime: PythonRuntime, address: string): Promise<PythonNursery> {
    this.#made++;
    const starting = PythonNursery.start(runtime, address);
    this.#nurseries.set(key, starting);
    starting.catch(() => this.#forget(key, starting));
    return starting;
  }

  #forget(key: string, nursery: Promise<PythonNursery>): void {
    if (this.#nurseries.get(key) === nursery) this.#nurseries.delete(key);
  }
}

const keyOf = ({ interpreter, environment, filesFolder, archives }: PythonRuntime) =>
  JSON.stringify([interpreter, environment, filesFolder, archives]);
