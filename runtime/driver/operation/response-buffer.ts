import type { ExecutePlanResponse } from "../../protocol/index";

export interface BufferedResponse {
  readonly id: string;
  readonly response: ExecutePlanResponse;
  readonly bytes: number;
}

/**
 * An operation's responses, kept until the client releases them, so that a broken stream can go on where it stopped.
 * Positions count from 0 over the whole operation and never change. No I/O.
 */
export class ResponseBuffer {
  #held: (BufferedResponse | undefined)[] = [];
  #indexes = new Map<string, number>();
  #released = 0;
  #isClosed = false;

  get length(): number {
    return this.#held.length;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  append(entry: BufferedResponse): void {
    this.#indexes.set(entry.id, this.#held.length);
    this.#held.push(entry);
  }

  /** No more will come: the result is complete, or an error ends the stream after the last entry. */
  close(): void {
    this.#isClosed = true;
  }

  /** Undefined: released already. */
  at(index: number): BufferedResponse | undefined {
    return this.#held[index];
  }

  /** Where to go on after the response with this id; undefined: no such response. */
  indexAfter(id: string): number | undefined {
    const index = this.#indexes.get(id);
    return index === undefined ? undefined : index + 1;
  }

  isReleased(index: number): boolean {
    return index < this.#released;
  }

  /** Frees everything up to and including this response; returns the bytes freed. Unknown ids free nothing. */
  releaseUntil(id: string): number {
    const last = this.#indexes.get(id);
    return last === undefined ? 0 : this.#release(last + 1);
  }

  releaseAll(): number {
    return this.#release(this.#held.length);
  }

  #release(until: number): number {
    let bytes = 0;
    for (; this.#released < until; this.#released++) {
      bytes += this.#held[this.#released]?.bytes ?? 0;
      this.#held[this.#released] = undefined;
    }
    return bytes;
  }
}
