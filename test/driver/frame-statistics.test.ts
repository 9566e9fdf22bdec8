import { expect, test } from "vitest";
import type { DataFrame, SparkSession } from "../../runtime/client/api";
import { useCluster } from "./use-cluster";

let spark: SparkSession;
let frame: DataFrame;
useCluster({}, (use) => {
  spark = use.spark;
  frame = spark.sql(
    "SELECT * FROM VALUES (1, 'a', 2.5D), (2, 'b', NULL), (3, NULL, 1.0D), (NULL, 'b', 1.0D) AS t(id, s, d)",
  );
});

test("a null counts as zero in covariance and correlation", async () => {
  expect(await frame.stat.cov("id", "d")).toBeCloseTo(-0.4166666666666667, 12);
  expect(await frame.stat.corr("id", "d")).toBeCloseTo(-0.31311214554257477, 12);
  await expect(frame.stat.cov("id", "s")).rejects.toThrow(
    "requirement failed: Currently covariance calculation for columns with dataType string not supported.",
  );
});

test("a null is a value of its own in a crosstab, the last of the columns", async () => {
  const table = frame.stat.crosstab("s", "id");
  expect(await table.columns()).toEqual(["s_id", "1", "2", "3", "null"]);
  const rows = (await table.sort("s_id").collect()).map((row) => row.toArray());
  expect(rows).toEqual([
    ["a", 1n, 0n, 0n, 0n],
    ["b", 0n, 1n, 0n, 1n],
    ["null", 0n, 0n, 1n, 0n],
  ]);
});

test("keys that a session cannot change are not unset either", async () => {
  await expect(spark.conf.unset("spark.sql.warehouse.dir")).rejects.toMatchObject({
    condition: "CANNOT_MODIFY_STATIC_CONFIG",
  });
  await expect(spark.conf.unset("spark.executor.memory")).rejects.toMatchObject({ condition: "CANNOT_MODIFY_CONFIG" });
  await spark.conf.unset("unknown");
});
