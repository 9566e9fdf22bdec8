/** Bytes that wait at the server for our word before a message is worth sending it. */
const releaseThreshold = 1024 * 1024;

/**
 * Tells the server which responses it may forget: that frees its memory, and lets it go on producing. At most one such message is
 * under way; a failed one is dropped, for the server also forgets what is abandoned.
 */
export class ReleaseQueue {
  #consumedBytes = 0;
  #pending: string | "all" | undefined;
  #sending: Promise<void> | undefined;

  /** `send` frees the responses up to one, or the whole operation. */
  constructor(readonly send: (until: string | undefined) => Promise<unknown>) {}

  consumed(responseId: string, bytes: number): void {
    this.#consumedBytes += bytes;
    if (this.#consumedBytes < releaseThreshold) return;
    this.#consumedBytes = 0;
    this.#enqueue(responseId);
  }

  all(): Promise<void> {
    return this.#enqueue("all");
  }

  #enqueue(what: string | "all"): Promise<void> {
    this.#pending = what;
    this.#sending ??= this.#drain();
    return this.#sending;
  }

  async #drain(): Promise<void> {
    try {
      while (this.#pending !== undefined) {
        const what = this.#pending;
        this.#pending = undefined;
        await this.send(what === "all" ? undefined : what).catch(() => undefined);
      }
    } finally {
      this.#sending = undefined;
    }
  }
}
