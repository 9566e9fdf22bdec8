import { sparkMetrics } from "../profile/spark-metrics";
import type { Operation } from "./operation";

/** Those of its jobs that an operation is there for; others (an answer's rows, an analysis) are inspection's only. */
const told = new Set(["query", "write", "checkpoint"]);

/** What the operators of the operation's last job did, as Spark tells it after the rows. */
export function sendMetrics(operation: Operation): void {
  const job = operation.profile.jobs.findLast(({ purpose }) => told.has(purpose));
  if (job) operation.send({ metrics: sparkMetrics(job) });
}
