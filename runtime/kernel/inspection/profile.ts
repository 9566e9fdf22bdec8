import type { SparkSession } from "../../client/api";
import type { InspectionAnswerOf } from "../../protocol/inspection-messages";
import type { CellRun } from "../execution/cell-operations";
import { operationsOf, taggedOperations } from "./inspect-service";
import { queryRuns } from "./query-runs";

/** Operations of one cell that are told: a loop may run thousands. */
const mostOperations = 30;

/** What a run of a cell did, as far as the server tells it. */
export async function profile(
  spark: SparkSession,
  sparkVersion: string,
  run: CellRun | undefined,
): Promise<InspectionAnswerOf<"profile">> {
  if (!run) return {};
  const { executionId, language, code, cellIndex } = run.params;
  const ids = (await taggedOperations(spark, run.tag)) ?? [];
  const details = await operationsOf(spark, ids.slice(-mostOperations), true);
  const queries = details.flatMap((detail) => queryRuns(spark.sessionId, detail));
  return { profile: { version: 1, executionId, sparkVersion, language, code, cellIndex, queries } };
}
