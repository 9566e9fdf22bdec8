import type { CellOutput } from "./kernel-messages";

/** What a cell shows after its outputs and clears so far. */
export class OutputLog {
  #outputs: CellOutput[] = [];
  #isClearing = false;

  get outputs(): readonly CellOutput[] {
    return this.#outputs;
  }

  add(output: CellOutput): void {
    if (this.#isClearing) this.#outputs = [];
    this.#isClearing = false;
    const last = this.#outputs.at(-1);
    if (output.kind === "stream" && last?.kind === "stream" && last.name === output.name)
      this.#outputs[this.#outputs.length - 1] = { ...last, text: last.text + output.text };
    else this.#outputs.push(output);
  }

  /** @param isWaiting for the next output */
  clear(isWaiting: boolean): void {
    this.#isClearing = isWaiting;
    if (!isWaiting) this.#outputs = [];
  }
}
