/** Something of which there is one at a time: started for whoever asks first, and anew for whoever asks after its end, not before it. */
export class OneAtATime<T> {
  private current: Promise<T> | undefined;
  private ending: Promise<void> | undefined;

  constructor(private readonly start: () => Promise<T>) {}

  /** It is there, or starts, and is not about to end. */
  get isWanted(): boolean {
    return this.current !== undefined && this.ending === undefined;
  }

  /** @throws what `start` throws; the next call tries again */
  async get(): Promise<T> {
    await this.ending;
    this.current ??= this.start().catch((error) => {
      this.current = undefined;
      throw error;
    });
    return this.current;
  }

  /** What is there, or starts; undefined when nothing does. */
  async known(): Promise<T | undefined> {
    return this.current?.catch(() => undefined);
  }

  /** It is there already. */
  set(value: T): void {
    this.current = Promise.resolve(value);
  }

  /** It has ended by itself. */
  ended(): void {
    this.current = undefined;
  }

  /** Whoever asks meanwhile waits for the next one. @param end settles when it is no more */
  end(end: (value: T) => Promise<unknown>): Promise<void> {
    this.ending ??= this.known()
      .then((value) => (value === undefined ? undefined : end(value)))
      .then(() => this.ended())
      .finally(() => {
        this.ending = undefined;
      });
    return this.ending;
  }
}
