/** What a plan needs at the server before it runs: done by the first action over it; a failed one is tried again by the next. */
export class Preparation {
  #prepare: (() => Promise<unknown>) | undefined;
  #done: Promise<void> | undefined;

  constructor(prepare: () => Promise<unknown>) {
    this.#prepare = prepare;
  }

  wait(): Promise<void> {
    this.#done ??= this.#run();
    return this.#done;
  }

  async #run(): Promise<void> {
    try {
      await this.#prepare?.();
      // It may hold the data that is at the server now.
      this.#prepare = undefined;
    } catch (error) {
      this.#done = undefined;
      throw error;
    }
  }
}
