import type { StreamOutput } from "../../protocol/kernel-messages";

/** Milliseconds that text waits for more. */
const patience = 25;
/** Characters that go out at once. */
const fullBuffer = 16_384;
/** Characters a cell may print; the rest is counted and left out, so that a runaway loop cannot fill the editor's memory. */
export const maxStreamLength = 2_000_000;

/** Collects what a cell prints into few messages. Works inside code that never yields: every write looks at the clock. */
export class StreamOutputs {
  #name: StreamOutput["name"] = "stdout";
  #text = "";
  #since = 0;
  #timer: NodeJS.Timeout | undefined;
  #left = maxStreamLength;
  #dropped = 0;

  constructor(readonly send: (output: StreamOutput) => void) {}

  write(name: StreamOutput["name"], text: string): void {
    if (name !== this.#name) this.flush();
    const kept = text.length <= this.#left ? text : text.slice(0, this.#left);
    this.#left -= kept.length;
    this.#dropped += text.length - kept.length;
    if (kept === "") return;
    if (this.#text === "") this.#since = performance.now();
    this.#name = name;
    this.#text += kept;
    if (this.#text.length >= fullBuffer || performance.now() - this.#since >= patience) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), patience);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#text === "") return;
    const text = this.#text;
    this.#text = "";
    this.send({ kind: "stream", name: this.#name, text });
  }

  /** The cell is over. */
  end(): void {
    this.flush();
    if (this.#dropped > 0)
      this.send({
        kind: "stream",
        name: "stderr",
        text: `\n… ${this.#dropped} more characters of output were left out.\n`,
      });
  }
}
