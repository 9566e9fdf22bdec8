/** Bytes that may be sent before the receiver has asked for more. The last batch before a wait may overdraw it. */
export class ByteCredit {
  #waiting: (() => void) | undefined;

  constructor(private available: number) {}

  spend(bytes: number): void {
    this.available -= bytes;
  }

  grant(bytes: number): void {
    this.available += bytes;
    this.wake();
  }

  /** Resolves when there is credit, or at `wake`. */
  async wait(): Promise<void> {
    if (this.available > 0) return;
    await new Promise<void>((resolve) => {
      this.#waiting = resolve;
    });
  }

  wake(): void {
    this.#waiting?.();
    this.#waiting = undefined;
  }
}
