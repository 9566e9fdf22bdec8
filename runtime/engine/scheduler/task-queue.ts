import type { StageState, TaskState } from "./state";

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

  /** Of a stage that has not begun: no task of it has come back. */
  dropStage(stage: StageState): void {
    this.#items = this.#items.slice(this.#head).filter((task) => task.stage !== stage);
    this.#head = 0;
  }

  takeFirst(): void {
    if (this.#returned.pop()) return;
    this.#head++;
    if (this.#head < this.#items.length) return;
    this.#items = [];
    this.#head = 0;
  }
}
