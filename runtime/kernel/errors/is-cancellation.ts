import { SparkConnectException } from "../../client/api";
import { PythonError } from "../python/python-error";
import { SqlStatementError } from "../sql/sql-statement-error";

/** Whether a cell ends because somebody has cancelled what Spark did for it: from a view, say, or another client. */
export function isCancellation(thrown: unknown): boolean {
  if (thrown instanceof SqlStatementError) return isCancellation(thrown.error);
  if (thrown instanceof PythonError) return thrown.described.condition === "OPERATION_CANCELED";
  return thrown instanceof SparkConnectException && thrown.cancelled;
}
