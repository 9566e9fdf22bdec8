import { type ErrorClass, SparkError } from "../../errors/index";
import type { TaskFailure } from "../../protocol/index";
import { duckErrors } from "./duck-errors";

/** A task's failure in Spark's terms: a condition that the SQL raised itself, one of DuckDB's known errors, or an internal error. */
export function fromTaskFailure({ raised, type, message }: TaskFailure): SparkError {
  if (raised) {
    return new SparkError(
      raised.condition,
      raised.parameters,
      (raised.errorClass as ErrorClass) ?? "SparkRuntimeException",
    );
  }
  for (const row of duckErrors) {
    const match = row.pattern.exec(`${type}: ${message}`);
    if (match)
      return new SparkError(row.condition, row.parameters(match), row.errorClass, [], { cause: new Error(message) });
  }
  const text = `${type}: ${message}`;
  return new SparkError("INTERNAL_ERROR", { message: text }, "SparkException", [], { cause: new Error(text) });
}
