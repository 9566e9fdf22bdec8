import type { FunctionRuntime } from "../../protocol/worker-messages";
import type { Database } from "../database";
import type { SliceOutcome } from "./slice-outcome";
import type { SliceRun } from "./slice-run";

/** A process that evaluates functions of one language. */
export interface FunctionProcess {
  readonly hasExited: boolean;
  /** The process is of no more use when this throws. @throws RaisedCondition what a function raised */
  run(database: Database, run: SliceRun): Promise<SliceOutcome>;
  kill(): void;
}

/** Milliseconds that a process waits for its next run before it is ended. */
const idleAfter = 60_000;

/** Processes between runs. */
export class ProcessPool {
  readonly #idle = new Map<string, { readonly process: FunctionProcess; readonly timer: NodeJS.Timeout }[]>();

  /** @param keyOf what must be the same for a process to be used again */
  constructor(
    readonly start: (runtime: FunctionRuntime) => Promise<FunctionProcess>,
    readonly keyOf: (runtime: FunctionRuntime) => string,
  ) {}

  async take(runtime: FunctionRuntime): Promise<FunctionProcess> {
    const waiting = this.#idle.get(this.keyOf(runtime)) ?? [];
    for (let last = waiting.pop(); last; last = waiting.pop()) {
      clearTimeout(last.timer);
      if (!last.process.hasExited) return last.process;
    }
    return this.start(runtime);
  }

  /** Takes back a process that has ended its run in order. */
  give(runtime: FunctionRuntime, process: FunctionProcess): void {
    const key = this.keyOf(runtime);
    const waiting = this.#idle.get(key) ?? [];
    const entry = {
      process,
      timer: setTimeout(() => {
        waiting.splice(waiting.indexOf(entry), 1);
        process.kill();
      }, idleAfter).unref(),
    };
    waiting.push(entry);
    this.#idle.set(key, waiting);
  }
}
