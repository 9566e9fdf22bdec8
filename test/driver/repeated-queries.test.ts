import { join } from "node:path";
import { expect, test } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { type ClusterInUse, useCluster } from "./use-cluster";

let spark: SparkSession;
let cluster: ClusterInUse["cluster"];
let folder: string;
useCluster({}, (use) => {
  ({ spark, cluster, folder } = use);
});

const rows = async (text: string, session = spark) =>
  (await session.sql(text).collect()).map((row) => row.toArray().map(String).join("|"));

/** The first answer, and the one after something has happened. */
async function around(text: string, happens: () => Promise<unknown>): Promise<string[][]> {
  await rows(text);
  const before = await rows(text);
  await happens();
  return [before, await rows(text)];
}

test("a view that is replaced is read anew", async () => {
  await spark.range(3).createOrReplaceTempView("replaced");
  const answers = await around("SELECT count(*) FROM replaced", () =>
    spark.range(5).createOrReplaceTempView("replaced"),
  );
  expect(answers).toEqual([["3"], ["5"]]);
});

test("a setting counts from the next query on", async () => {
  const answers = await around("SELECT hour(timestamp'2024-01-01 00:00:00Z')", () =>
    spark.conf.set("spark.sql.session.timeZone", "+03:00"),
  );
  await spark.conf.unset("spark.sql.session.timeZone");
  expect(answers).toEqual([["0"], ["3"]]);
});

test("variables and functions of the session are those of now", async () => {
  await spark.sql("DECLARE OR REPLACE VARIABLE counted INT DEFAULT 1").collect();
  const variable = await around("SELECT counted", () => spark.sql("SET VAR counted = 2").collect());
  expect(variable).toEqual([["1"], ["2"]]);
  const define = (by: number) =>
    spark.sql(`CREATE OR REPLACE TEMPORARY FUNCTION more(x INT) RETURNS INT RETURN x + ${by}`).collect();
  await define(1);
  expect(await around("SELECT more(1)", () => define(2))).toEqual([["2"], ["3"]]);
});

test("what another session changes is seen", async () => {
  const other = await cluster.session();
  const define = (value: number, session: SparkSession) =>
    session.sql(`CREATE OR REPLACE GLOBAL TEMPORARY VIEW shared AS SELECT ${value} AS value`).collect();
  await define(1, spark);
  expect(await around("SELECT * FROM global_temp.shared", () => define(2, other))).toEqual([["1"], ["2"]]);
  await spark.sql("CREATE TABLE common USING parquet AS SELECT 1 AS value").collect();
  const insert = () => other.sql("INSERT INTO common VALUES (2)").collect();
  expect(await around("SELECT sum(value) FROM common", insert)).toEqual([["1"], ["3"]]);
  await other.stop();
});

test("files are looked at anew", async () => {
  const path = join(folder, "numbers");
  await spark.range(2).write.parquet(path);
  const append = () => spark.range(3).write.mode("append").parquet(path);
  expect(await around(`SELECT count(*) FROM parquet.\`${path}\``, append)).toEqual([["2"], ["5"]]);
});

test.each([
  "SELECT now()",
  "SELECT timestamp'now'",
  "SELECT CAST(current_timestamp() AS STRING)",
  "SELECT rand()",
  "SELECT uuid()",
])("%s is another each time", async (text) => {
  const [before, after] = await around(text, () => new Promise((resolve) => setTimeout(resolve, 5)));
  expect(before).not.toEqual(after);
});

test("rows that a sample takes are others each time", async () => {
  await spark.range(10_000).createOrReplaceTempView("many");
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
  const [before, after] = await around("SELECT sum(id) FROM many TABLESAMPLE (50 PERCENT)", pause);
  expect(before).not.toEqual(after);
});

test("a frame whose rows are kept is read from them, and no more afterwards", async () => {
  const text = "SELECT count(*) AS n FROM range(7)";
  await rows(text);
  await spark.sql("CACHE TABLE kept AS SELECT count(*) AS n FROM range(7)").collect();
  expect(await around("SELECT * FROM kept", () => spark.sql("UNCACHE TABLE kept").collect())).toEqual([["7"], ["7"]]);
  expect(await rows(text)).toEqual(["7"]);
});

test("a query that fails as it runs fails again", async () => {
  const text =
    "SELECT CAST(99999999999999999999.99 AS DECIMAL(38,2)) * CAST(99999999999999999.9 AS DECIMAL(38,1)) AS x";
  for (let i = 0; i < 3; i++)
    await expect(rows(text)).rejects.toMatchObject({ condition: "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION" });
});
