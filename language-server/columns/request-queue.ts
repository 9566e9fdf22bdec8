type Task = () => Promise<void>;

/** One request at a time; those that a user waits for go before the others. */
export class RequestQueue {
  private readonly waiting: { readonly urgent: Task[]; readonly other: Task[] } = { urgent: [], other: [] };
  private isRunning = false;
  private urgent = 0;

  /** A user waits for an answer. */
  get isAwaited(): boolean {
    return this.urgent > 0;
  }

  add<T>(isUrgent: boolean, run: () => Promise<T>): Promise<T> {
    const weight = isUrgent ? 1 : 0;
    this.urgent += weight;
    const answer = new Promise<T>((resolve, reject) => {
      this.waiting[isUrgent ? "urgent" : "other"].push(() => run().then(resolve, reject));
      if (!this.isRunning) void this.drain();
    });
    return answer.finally(() => {
      this.urgent -= weight;
    });
  }

  private async drain(): Promise<void> {
    this.isRunning = true;
    for (;;) {
      const next = this.waiting.urgent.shift() ?? this.waiting.other.shift();
      if (!next) break;
      await next();
    }
    this.isRunning = false;
  }
}
