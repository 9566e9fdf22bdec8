import type { SparkSession } from "../../client/api";
import type { InspectionAnswerOf } from "../../protocol/inspection-messages";
import type { CellRun } from "../execution/cell-operations";
import { clientQueryRuns } from "./client-query-runs";
import { operationsOf, taggedOperations } from "./inspect-service";
import { queryRuns } from "./query-runs";

/** Operations of one cell that are told: a loop may run thousands. */
const mostOperations = 30;

/** What a run of a cell did: as our driver remembers it, or as far as the client of another Spark has seen it. */
export async function profile(
  spark: SparkSession,
  sparkVersion: string,
  run: CellRun | undefined,
): Promise<InspectionAnswerOf<"profile">> {
  if (!run) return {};
  const { executionId, language, code, cellIndex } = run.params;
  const ids = await taggedOperations(spark, run.tag);
  const queries = ids
    ? (await operationsOf(spark, ids.slice(-mostOperations), true)).flatMap((one) => queryRuns(spark.sessionId, one))
    : await clientQueryRuns(spark, [...run.operations.values()].slice(-mostOperations));
  return { profile: { version: 1, executionId, sparkVersion, language, code, cellIndex, queries } };
}
