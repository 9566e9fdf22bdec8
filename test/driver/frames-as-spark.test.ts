import { expect, test } from "vitest";
import { type DataFrame, functions as F, type SparkSession } from "../../runtime/client/api";
import { useCluster } from "./use-cluster";

let spark: SparkSession;

useCluster({ workers: 1 }, (use) => {
  spark = use.spark;
});

test("fields that an update adds keep what is known of their nulls when another update follows", async () => {
  const frame = spark.sql("SELECT CAST(NULL AS STRUCT<c: STRING, d: INT>) AS b");
  const updated = frame.select(
    F.col("b").withField("n", F.lit(5)).withField("m", F.col("b.d")).dropFields("c").alias("b"),
  );
  const b = (await updated.schema()).fields[0]!;
  expect(b.nullable).toBe(true);
  expect(b.type.kind === "struct" && b.type.fields.map(({ name, nullable }) => [name, nullable])).toEqual([
    ["d", true],
    ["n", false],
    ["m", true],
  ]);
  expect((await updated.collect()).map((row) => row.toJSON())).toEqual([{ b: null }]);
});

test("a setting is told as Spark tells it: sizes in bytes, nothing for what is unset", async () => {
  expect(await spark.conf.get("spark.sql.autoBroadcastJoinThreshold")).toBe("10485760b");
  expect(await spark.conf.get("spark.sql.broadcastTimeout")).toBe("300000ms");
  await spark.conf.set("spark.sql.autoBroadcastJoinThreshold", "20MB");
  expect(await spark.conf.get("spark.sql.autoBroadcastJoinThreshold")).toBe("20MB");
});

test("rows stay in their order beside what tells of their partitions, and in a sample", async () => {
  const ids = async (frame: DataFrame) => (await frame.collect()).map(({ id }) => Number(id));
  const range = spark.range(0, 10_000, { numPartitions: 7 });
  for (const fact of [F.rand(1), F.randn(1), F.monotonicallyIncreasingId()])
    expect(await ids(range.select("id", fact))).toEqual(Array.from({ length: 10_000 }, (_, i) => i));
  const sample = await ids(range.sample(0.1, { seed: 3 }));
  expect(sample.length).toBeGreaterThan(800);
  expect(sample).toEqual(sample.toSorted((a, b) => a - b));
});
