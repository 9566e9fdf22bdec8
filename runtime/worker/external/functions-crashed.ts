/** A process that evaluates functions ended in the middle of its work: another may do better. */
export class FunctionsCrashed extends Error {
  override readonly name = "FunctionsCrashed";

  constructor(process: string, how: string) {
    super(`${process} exited unexpectedly (crashed): ${how}`);
  }
}
