import type { CellOutput } from "../../protocol/kernel-messages";

/** Outputs kept while no cell runs; older ones are dropped beyond this. */
const maxKept = 200;

/** Where output goes that no awaited code makes (timers, callbacks, forgotten promises): to the cell that runs, else to the next one. */
export class StrayOutputs {
  #kept: CellOutput[] = [];
  #target: ((output: CellOutput) => void) | undefined;

  attach(target: (output: CellOutput) => void): void {
    this.#target = target;
    for (const output of this.#kept.splice(0)) target(output);
  }

  detach(): void {
    this.#target = undefined;
  }

  emit(output: CellOutput): void {
    if (this.#target) this.#target(output);
    else this.#kept.push(output);
    if (this.#kept.length > maxKept) this.#kept.shift();
  }
}
