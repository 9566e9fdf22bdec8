import { AsyncLocalStorage } from "node:async_hooks";
import type { CellOutput, ExecuteParams } from "../../protocol/kernel-messages";

/** One run of a cell. */
export class Execution {
  #cancel!: () => void;
  /** Settles when the cell is cancelled. */
  readonly cancelled = new Promise<void>((resolve) => {
    this.#cancel = resolve;
  });
  isCancelled = false;
  /** An error that nobody handled came up while the cell ran. */
  hasStrayError = false;

  constructor(
    readonly params: ExecuteParams,
    readonly emit: (output: CellOutput) => void,
  ) {}

  get id(): string {
    return this.params.executionId;
  }

  cancel(): void {
    this.isCancelled = true;
    this.#cancel();
  }
}

/** Which cell's code is running: holds across its awaits, timers and callbacks, also after the cell has ended. */
export const executions = new AsyncLocalStorage<Execution>();

/** Thrown into the code of a cancelled cell. */
export class CellInterrupted extends Error {
  override readonly name = "CellInterrupted";
  constructor() {
    super("The cell was cancelled.");
  }
}
