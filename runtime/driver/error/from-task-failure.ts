import { type ErrorClass, formatMessage, SparkError } from "../../errors/index";
import type { TaskFailure } from "../../protocol/index";
import { duckErrors } from "./duck-errors";

/** A task's failure in Spark's terms: a condition that the SQL raised itself, one of DuckDB's known errors, or an internal error. */
export function fromTaskFailure({ raised, type, message }: TaskFailure): SparkError {
  if (raised) {
    return new SparkError(
      raised.condition,
      raised.parameters,
      (raised.errorClass as ErrorClass) ?? "SparkRuntimeException",
      [],
      // One of Java's bare exceptions: a message without a condition.
      raised.condition === "" ? { message: raised.parameters.message ?? "" } : undefined,
    );
  }
  if (type === "FunctionsCrashed") {
    const text = `Job aborted due to stage failure: ${message}`;
    return new SparkError("", {}, "SparkException", [], { message: text });
  }
  // Whatever DuckDB says of a shuffle's files is about the cluster, not about the query.
  if (type === "OutputLost") return new SparkError("INTERNAL_ERROR_EXECUTOR", { message }, "SparkException");
  for (const row of duckErrors) {
    const match = row.pattern.exec(`${type}: ${message}`);
    if (!match) continue;
    const parameters = row.parameters(match);
    const text = formatMessage(row.condition, parameters);
    return new SparkError(row.condition, parameters, row.errorClass, row.contexts, {
      cause: new Error(message),
      // Spark's own sentence names the file, not what was wrong with it.
      ...(row.errorClass === "SparkException" && { message: `${text}\nCaused by: ${message.split("\n")[0]}` }),
    });
  }
  const text = `${type}: ${message}`;
  return new SparkError("INTERNAL_ERROR", { message: text }, "SparkException", [], { cause: new Error(text) });
}
