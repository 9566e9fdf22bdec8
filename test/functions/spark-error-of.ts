/** The condition that a failed query tells: Spark's own error, one raised by generated SQL, or DuckDB's own overflow. */
export function sparkErrorOf(error: unknown): string {
  const { condition, message } = error as { readonly condition?: string; readonly message: string };
  if (condition) return condition;
  const raised = /SPARK_ERROR:\{"condition":"([\w.]+)"/.exec(message);
  if (raised) return raised[1]!;
  return message;
}
