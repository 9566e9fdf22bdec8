import { sparkMetrics } from "../profile/spark-metrics";
import type { Operation } from "./operation";

/** Those of its jobs that an operation is there for; others (an answer's rows, an analysis) are inspection's only. */
const told = new Set(["query", "write", "checkpoint"]);

/** What the operators of the operation's last job did, as Spark tells it after the rows. */
export function sendMetrics(operation: Operation): void {
  const job = operation.profile.jobs.findLast(({ purpose }) => told.has(purpose));
  if (job) operation.send({ metrics: sparkMetrics(job) });
  const updates = operation.profile.jobs.flatMap(({ accumulators }) => accumulators);
  if (updates.length > 0) operation.send({ observedMetrics: [profiles(updates)] });
}

/** What profilers of Python functions have found, under the name that PySpark's client looks for. */
const profiles = (updates: readonly string[]) => ({
  name: "__python_accumulator__",
  values: updates.map((update) => ({ literalType: { case: "binary" as const, value: Buffer.from(update, "base64") } })),
});
