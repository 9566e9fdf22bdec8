/** Bytes of a result that one attempt may have under way; the worker waits for more. */
export const attemptCredit = 32 * 1024 * 1024;

export interface Batch {
  readonly rows: number;
  readonly stream: Uint8Array;
}

/**
 * What an attempt has produced. Its batches are held back until it ends or has spent its credit, so that an attempt that is lost before can be
 * repeated without the client noticing. No I/O.
 */
export class AttemptOutput {
  #held: Batch[] = [];
  #heldBytes = 0;
  #hasLeft = false;

  /** True once rows were handed out: the attempt cannot be repeated any more. */
  get hasLeft(): boolean {
    return this.#hasLeft;
  }

  /** Returns the batches to hand out now. */
  add(batch: Batch): readonly Batch[] {
    if (this.#hasLeft) return [batch];
    this.#held.push(batch);
    this.#heldBytes += batch.stream.length;
    return this.#heldBytes >= attemptCredit ? this.end() : [];
  }

  /** The attempt has succeeded, or must flow: everything held. */
  end(): readonly Batch[] {
    const held = this.#held;
    this.#held = [];
    this.#hasLeft = true;
    return held;
  }
}
