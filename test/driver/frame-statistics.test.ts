import { expect, test } from "vitest";
import { type DataFrame, functions as F, type SparkSession } from "../../runtime/client/api";
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

test("a text's percentiles are those of its numbers, as its mean is", async () => {
  const texts = spark.sql("SELECT * FROM VALUES ('34'), ('abc'), ('-1'), (NULL) AS t(age)");
  const rows = await texts.summary("count", "mean", "25%", "75%", "max").collect();
  expect(rows.map((row) => row.age)).toEqual(["3", "16.5", "-1.0", "34.0", "abc"]);
});

test.each([-1, 1.5])("a sample's share is from 0 to 1: not %s", async (fraction) => {
  const message = /requirement failed: Sampling fraction \(-?1\.\d\) must be on interval \[0, 1\] without replacement/;
  await expect(spark.range(3).sample(fraction).collect()).rejects.toThrow(message);
});

test("a type that a cast does not know is told by its name", async () => {
  const cast = spark.range(1).select(F.col("id").cast("integr" as never));
  await expect(cast.collect()).rejects.toMatchObject({ condition: "UNSUPPORTED_DATATYPE" });
});

test("a method that looks for a column by itself proposes the frame's as they stand", async () => {
  const proposed = {
    condition: "UNRESOLVED_COLUMN.WITH_SUGGESTION",
    messageParameters: { proposal: "`id`, `s`, `d`" },
  };
  await expect(frame.na.fill(0, ["zz"]).collect()).rejects.toMatchObject(proposed);
  await expect(frame.na.drop("any", ["zz"]).collect()).rejects.toMatchObject(proposed);
  await expect(frame.describe("zz").collect()).rejects.toMatchObject({ condition: proposed.condition });
});

test("counts of a cross table are never null, its first column may be", async () => {
  const { fields } = await frame.stat.crosstab("s", "id").schema();
  expect(fields.map(({ name, nullable }) => `${name} ${nullable}`)).toEqual([
    "s_id true",
    ...["1", "2", "3", "null"].map((name) => `${name} false`),
  ]);
});
