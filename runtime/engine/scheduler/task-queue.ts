import type { TaskState } from "./state";

/** First in, first out, except for tasks that come back. Long queues stay cheap: nothing is moved when one is taken. */
export class TaskQueue {
  readonly #returned: TaskState[] = [];
  #items: TaskState[] = [];
  #head = 0;

  get size(): number {
    return this.#returned.length + this.#items.length - this.#head;
  }

  get first(): TaskState | undefined {
    return this.#returned.at(-1) ?? this.#items[this.#head];
  }

  add(task: TaskState): void {
    this.#items.push(task);
  }

  /** Ahead of all others. */
  putBack(task: TaskState): void {
    this.#returned.push(task);
  }

  takeFirst(): void {
    if (this.#returned.pop()) return;
    this.#head++;
    if (this.#head < this.#items.length) return;
    this.#items = [];
    this.#head = 0;
  }
}
