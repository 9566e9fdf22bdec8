import { join } from "node:path";
import type { FunctionRuntime } from "../../protocol/worker-messages";
import { PythonNursery } from "./python-nursery";
import type { PythonProcess } from "./python-process";
import { spawnPython } from "./spawn-python";

/** What a unix socket's path may be long. */
const maxAddress = 100;

/** Starts Python processes, as forks of a warm one where there are forks. */
export class PythonStarter {
  readonly #nurseries = new Map<string, Promise<PythonNursery>>();
  #made = 0;

  /** @param folder the worker's own, for sockets */
  constructor(private readonly folder: string) {}

  async start(runtime: FunctionRuntime): Promise<PythonProcess> {
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
    return this.start(runtime);
  }

  #nursery(key: string, runtime: FunctionRuntime, address: string): Promise<PythonNursery> {
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
