/** Something that the user can put right: printed as one sentence, exit code 1. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
