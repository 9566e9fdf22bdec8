/** A file that is not a notebook this project can read. The message is for the user and says what to do. */
export class NotebookFormatError extends Error {
  override readonly name = "NotebookFormatError";
}
