import { readFileSync } from "node:fs";
import { type Notebook, NotebookFormatError, parseNotebook } from "../../notebook";
import { CommandError } from "../command-error";

/** @throws CommandError for a file that is missing or no notebook */
export function readNotebook(path: string): Notebook {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CommandError(code === "ENOENT" ? `There is no file ${path}` : message);
  }
  try {
    return parseNotebook(text);
  } catch (error) {
    if (error instanceof NotebookFormatError) throw new CommandError(`${path}: ${error.message}`);
    throw error;
  }
}
