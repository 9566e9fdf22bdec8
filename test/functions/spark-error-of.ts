import { duckErrors } from "../../runtime/driver/error/duck-errors";

/** The condition that a failed query tells: Spark's own error, one raised by generated SQL, or an error of DuckDB's that the driver translates. */
export function sparkErrorOf(error: unknown): string {
  const { condition, message } = error as { readonly condition?: string; readonly message: string };
  if (condition) return condition;
  const raised = /SPARK_ERROR:\{"condition":"([\w.]+)"/.exec(message);
  return raised?.[1] ?? duckErrors.find(({ pattern }) => pattern.test(message))?.condition ?? message;
}
