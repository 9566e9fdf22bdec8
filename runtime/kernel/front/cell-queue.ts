/** What a kernel does next. */
export type QueueAction =
  | { readonly kind: "start"; readonly id: string }
  /** The running cell is to stop: `finished` will come. */
  | { readonly kind: "interrupt"; readonly id: string }
  /** A waiting cell that will not run. */
  | { readonly kind: "cancelled"; readonly id: string };

/** One cell runs, the others wait in order. Takes events, gives actions; does nothing itself. */
export class CellQueue {
  #running: string | undefined;
  #waiting: string[] = [];

  enqueue(id: string): QueueAction[] {
    this.#waiting.push(id);
    return this.#next();
  }

  finished(id: string): QueueAction[] {
    if (this.#running === id) this.#running = undefined;
    return this.#next();
  }

  /** @param id absent: everything */
  interrupt(id?: string): QueueAction[] {
    const isMeant = (candidate: string) => id === undefined || candidate === id;
    const cancelled = this.#waiting.filter(isMeant);
    this.#waiting = this.#waiting.filter((candidate) => !isMeant(candidate));
    const running = this.#running !== undefined && isMeant(this.#running) ? [this.#running] : [];
    return [
      ...cancelled.map((candidate) => ({ kind: "cancelled", id: candidate }) as const),
      ...running.map((candidate) => ({ kind: "interrupt", id: candidate }) as const),
    ];
  }

  #next(): QueueAction[] {
    if (this.#running !== undefined) return [];
    this.#running = this.#waiting.shift();
    return this.#running === undefined ? [] : [{ kind: "start", id: this.#running }];
  }
}
