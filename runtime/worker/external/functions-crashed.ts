/** A process that evaluates functions ended in the middle of its work: another may do better. */
export class FunctionsCrashed extends Error {
  override readonly name = "FunctionsCrashed";

  /** @param results how many of its results are in the table, to stay */
  constructor(
    process: string,
    how: string,
    readonly results = 0,
  ) {
    super(`${process} exited unexpectedly (crashed): ${how}`);
  }
}
