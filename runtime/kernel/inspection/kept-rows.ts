import type { SparkSession } from "../../client/api";
import type { InspectionAnswerOf } from "../../protocol/inspection-messages";
import { operationsOf, taggedOperations } from "./inspect-service";

/** Operations of one cell that are looked at: a loop may run thousands. */
const mostOperations = 20;

/** @param tag of the operations; undefined: the cell has not run */
export async function keptRows(spark: SparkSession, tag: string | undefined): Promise<InspectionAnswerOf<"keptRows">> {
  const ids = tag === undefined ? undefined : await taggedOperations(spark, tag);
  if (!ids) return {};
  const jobs = (await operationsOf(spark, ids.slice(-mostOperations), false)).flatMap((operation) => operation.jobs);
  // A run that has to write them itself is no quicker for it.
  const isWritten = jobs.some(({ purpose }) => purpose === "cache");
  return { areRead: !isWritten && jobs.some(({ optimized }) => optimized.some(({ kind }) => kind === "CachedScan")) };
}
