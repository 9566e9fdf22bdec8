/**
 * A request that was sent when the API call was made, by a call that answers no promise. Whoever reads its result gets its error. An
 * error of a command that nobody waits for becomes an unhandled rejection, so that no failed command goes unseen; one of a mere
 * preparation (`quiet`) stays with the plans that need it.
 */
export class EagerCommand {
  #consumed = false;

  constructor(
    readonly promise: Promise<unknown>,
    quiet: boolean,
  ) {
    promise.catch((error: unknown) => {
      if (!quiet && !this.#consumed) void Promise.reject(error);
    });
  }

  wait(): Promise<unknown> {
    this.#consumed = true;
    return this.promise;
  }
}
