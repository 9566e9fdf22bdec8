import type { RaisedError, TaskFailure } from "../../protocol/worker-messages";
import { FunctionsCrashed } from "../external/functions-crashed";
import { InputLost } from "../shuffle/read-shuffle";
import { OutputLost } from "../shuffle/write-shuffle";

/** Written by generated SQL as `error('SPARK_ERROR:' || json)`. */
const raisedMark = "SPARK_ERROR:";

/** What went wrong, by what is worth doing about it. */
export function taskFailure(error: unknown, isCancelled: boolean): TaskFailure {
  const text = error instanceof Error ? error.message : String(error);
  const [, type = "Error", message = text] = /^([A-Z][\w ]{0,40} Error): ([\s\S]*)$/.exec(text) ?? [];
  const raised = raisedError(text);
  if (isCancelled) return { reason: "cancelled", type, message };
  if (error instanceof InputLost) return { reason: "input_lost", type: "InputLost", message, lostFiles: error.paths };
  // Its slice of rows has been tried by other processes before it comes to this.
  if (error instanceof FunctionsCrashed) return { reason: "user", type: error.name, message: text };
  if (error instanceof OutputLost) return { reason: "transient", type: "OutputLost", message: text };
  if (raised) return { reason: "user", type, message, raised };
  return { reason: reasonOf(type, message), type, message };
}

function reasonOf(type: string, message: string): TaskFailure["reason"] {
  if (type === "Out of Memory Error") return "memory";
  if (type === "IO Error") return lasting.test(message) ? "user" : "transient";
  return transientTypes.has(type) ? "transient" : "user";
}

/** Not the query's fault, as far as can be told: another attempt may do better. */
const transientTypes = new Set(["INTERRUPT Error", "INTERNAL Error", "FATAL Error", "TransactionContext Error"]);
/** Errors of files that another attempt meets again. */
const lasting =
  /No files found|No such file|does not exist|Permission denied|Not a directory|Is a directory|No space left|Read-only/i;

/** What reading a damaged file may end with. */
export const mayBeDamage = ({ type }: TaskFailure) => /^(Invalid|Invalid Input|IO|Serialization) Error$/.test(type);

/** DuckDB is of no more use after these: the process must be replaced. */
export const isFatal = (failure: TaskFailure) =>
  failure.type === "FATAL Error" || /database has been invalidated/.test(failure.message);

function raisedError(text: string): RaisedError | undefined {
  const start = text.indexOf(raisedMark);
  if (start < 0) return undefined;
  const json = firstObject(text.slice(start + raisedMark.length));
  try {
    return JSON.parse(json) as RaisedError;
  } catch {
    return undefined;
  }
}

/** DuckDB may append the place in the SQL text: the JSON object is the text up to its own closing brace. */
function firstObject(text: string): string {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isInString) {
      if (character === "\\") at++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return text.slice(0, at + 1);
  }
  return text;
}
