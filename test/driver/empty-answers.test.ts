import { expect, test } from "vitest";
import type { DataFrame, SparkSession } from "../../runtime/client/api";
import type { InspectClient } from "./inspect-client";
import { useCluster } from "./use-cluster";

let spark: SparkSession;
let inspect: InspectClient;

useCluster({ workers: 1 }, (use) => {
  ({ spark, inspect } = use);
});

/** Rows as Arrow, and the stages of all jobs that were run for them. */
async function answerOf(frame: () => DataFrame) {
  const tag = crypto.randomUUID();
  const table = await spark.withTags([tag], () => frame().toArrow());
  const details = await inspect.operations(spark.sessionId, tag);
  const stages = details.flatMap(({ jobs }) => jobs.flatMap((job) => job.stages)).length;
  return { columns: table.schema.fields.map(String), rows: table.numRows, stages };
}

test("a command that has nothing to say asks no worker", async () => {
  const command = "CREATE TEMPORARY VIEW v AS SELECT 1 AS one";
  expect(await answerOf(() => spark.sql(command))).toEqual({ columns: [], rows: 0, stages: 0 });
  expect(await answerOf(() => spark.sql("SELECT * FROM v"))).toEqual({ columns: ["one: Int32"], rows: 1, stages: 1 });
});

test("a frame without rows has its columns and asks no worker", async () => {
  const schema = "a INT, t STRING, m MAP<STRING, ARRAY<INT>>, s STRUCT<t: TIMESTAMP, d: DECIMAL(12, 2)>, b BINARY";
  const frame = () => spark.createDataFrame([], schema);
  const expected = await answerOf(() => frame().limit(5));
  expect(expected.stages).toBe(1);
  expect(await answerOf(frame)).toEqual({ ...expected, stages: 0 });
});
