/** What a plan needs at the server before it runs: done by the first action over it; a failed one is tried again by the next. */
export class Preparation {
  #done: Promise<unknown> | undefined;

  constructor(readonly prepare: () => Promise<unknown>) {}

  wait(): Promise<unknown> {
    this.#done ??= this.prepare().catch((error: unknown) => {
      this.#done = undefined;
      throw error;
    });
    return this.#done;
  }
}
