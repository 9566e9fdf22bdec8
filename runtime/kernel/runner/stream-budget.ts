import type { StreamOutput } from "../../protocol/kernel-messages";

/** Characters a cell may print; the rest is counted and left out, so that a runaway loop cannot fill the editor's memory. */
export const maxStreamLength = 2_000_000;

/** Milliseconds: writes that come closer than this are a burst. */
const burstGap = 2;
/** Writes of a burst that go out one by one. */
const burstStart = 50;
/** Characters of a burst that go out together. */
const burstChunk = 4096;

/**
 * What a cell prints, up to a limit. Text goes out at once: the code may never give a timer its turn. Only in a burst, where a message
 * for each line would cost more than the line, is it gathered.
 */
export class StreamBudget {
  #left = maxStreamLength;
  #dropped = 0;
  #burst = 0;
  #lastWrite = 0;
  #name: StreamOutput["name"] = "stdout";
  #gathered = "";
  #flushing: NodeJS.Immediate | undefined;

  constructor(readonly send: (output: StreamOutput) => void) {}

  write(name: StreamOutput["name"], text: string): void {
    const kept = text.length <= this.#left ? text : text.slice(0, this.#left);
    this.#left -= kept.length;
    this.#dropped += text.length - kept.length;
    if (kept === "") return;
    const now = performance.now();
    this.#burst = now - this.#lastWrite < burstGap ? this.#burst + 1 : 0;
    this.#lastWrite = now;
    if (name !== this.#name) this.flush();
    this.#name = name;
    this.#gathered += kept;
    if (this.#burst < burstStart || this.#gathered.length >= burstChunk) this.flush();
    else this.#flushing ??= setImmediate(() => this.flush());
  }

  flush(): void {
    clearImmediate(this.#flushing);
    this.#flushing = undefined;
    const text = this.#gathered;
    this.#gathered = "";
    if (text !== "") this.send({ kind: "stream", name: this.#name, text });
  }

  /** The cell is over. */
  end(): void {
    this.flush();
    if (this.#dropped === 0) return;
    const text = `\n… ${this.#dropped} more characters of output were left out.\n`;
    this.send({ kind: "stream", name: "stderr", text });
  }
}
