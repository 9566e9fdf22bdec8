import type { OutputParams } from "../../protocol/kernel-messages";

/** Milliseconds that text waits for more. */
const patience = 20;
/** Characters that go out at once. */
const fullBatch = 32_768;

/** Joins what a cell prints into few messages. Works here and not in the thread that prints, which may never give a timer its turn. */
export class OutputBatches {
  #waiting: OutputParams | undefined;
  #parts: string[] = [];
  #length = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(readonly send: (params: OutputParams) => void) {}

  add(params: OutputParams): void {
    const { executionId, output } = params;
    const waiting = this.#waiting;
    const isMore =
      waiting?.output.kind === "stream" &&
      output.kind === "stream" &&
      waiting.output.name === output.name &&
      waiting.executionId === executionId;
    if (!isMore) this.flush();
    if (output.kind !== "stream") {
      this.send(params);
      return;
    }
    this.#waiting ??= params;
    this.#parts.push(output.text);
    this.#length += output.text.length;
    if (this.#length >= fullBatch) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), patience);
  }

  /** Nobody is there any more to send to. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.#parts = [];
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = this.#waiting;
    if (waiting?.output.kind !== "stream") return;
    const output = { ...waiting.output, text: this.#parts.join("") };
    this.#waiting = undefined;
    this.#parts = [];
    this.#length = 0;
    this.send({ executionId: waiting.executionId, output });
  }
}
