/**
 * A command that was sent when the API call was made, by a call that answers no promise. Whoever reads its result gets its error; an
 * error that nobody reads becomes an unhandled rejection, so that no failed command goes unseen.
 */
export class EagerCommand {
  #consumed = false;

  constructor(readonly promise: Promise<unknown>) {
    promise.catch((error: unknown) => {
      if (!this.#consumed) void Promise.reject(error);
    });
  }

  wait(): Promise<unknown> {
    this.#consumed = true;
    return this.promise;
  }
}
