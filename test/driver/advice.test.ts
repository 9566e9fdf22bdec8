import { join } from "node:path";
import { expect, test } from "vitest";
import { type DataFrame, functions as F, type SparkSession } from "../../runtime/client/api";
import { queryRuns } from "../../runtime/kernel/inspection/query-runs";
import { type Advice, type AdviceKind, adviceFor } from "../../runtime/profile/advice";
import type { QueryRun } from "../../runtime/protocol";
import { expectSums } from "../profile/expect-sums";
import type { InspectClient } from "./inspect-client";
import { useCluster } from "./use-cluster";

const { col, udf } = F;
let spark: SparkSession;
let inspect: InspectClient;
let folder: string;

useCluster({ workers: 2 }, async (use) => {
  ({ spark, inspect, folder } = use);
  const events = spark
    .range(400_000)
    .select(
      col("id"),
      col("id").mod(50).alias("k"),
      F.expr("concat('Name ', id % 1000)").alias("name"),
      F.expr("date_add(date '2020-01-01', cast(id % 2000 as int))").alias("day"),
    );
  await events.write.parquet(at("events"));
  await spark.range(3_000).withColumn("k", col("id").mod(50)).write.parquet(at("keys"));
  await spark.range(60_000).repartition(60).write.parquet(at("pieces"));
});

const at = (name: string) => join(folder, name);
const read = (name: string): DataFrame => spark.read.parquet(at(name));

/** What the driver tells of all that ran under a tag. */
async function queriesOf(run: () => Promise<unknown>): Promise<readonly QueryRun[]> {
  const tag = `advice-${crypto.randomUUID()}`;
  await spark.withTags([tag], run);
  const details = await inspect.operations(spark.sessionId, tag, true);
  return details.flatMap((detail) => queryRuns(spark.sessionId, detail));
}

async function adviceOf(run: () => Promise<unknown>): Promise<readonly Advice[]> {
  const queries = await queriesOf(run);
  for (const query of queries) expectSums(query);
  return adviceFor(queries.at(-1)!, { queries });
}

const shout = udf((text: string) => `${text.toUpperCase()}!`, "string");
const slow: readonly (readonly [name: string, cause: AdviceKind, run: () => Promise<unknown>])[] = [
  ["join of keys that repeat", "explodingJoin", () => read("events").join(read("keys"), "k").count()],
  [
    "the same in SQL",
    "explodingJoin",
    () => sql("SELECT count(*) FROM {events} e JOIN {keys} k ON e.k = k.k WHERE e.id < 90000"),
  ],
  ["join with itself", "explodingJoin", () => sql("SELECT sum(a.id) FROM {keys} a JOIN {keys} b ON a.k = b.k")],
  [
    "left join of keys that repeat",
    "explodingJoin",
    () => read("keys").join(read("keys").withColumnRenamed("id", "o"), "k", "left").agg(F.sum("o")).collect(),
  ],
  [
    "join by less than",
    "joinWithoutEquality",
    () => sql("SELECT count(*) FROM {keys} a JOIN {keys} b ON a.id + 1 < b.id * 2 AND a.k <> b.k"),
  ],
  [
    "cross join",
    "joinWithoutEquality",
    () =>
      read("keys")
        .crossJoin(read("keys").select(col("id").alias("o")))
        .agg(F.max(F.expr("o * id")))
        .collect(),
  ],
  [
    "join by OR",
    "joinWithoutEquality",
    () => sql("SELECT count(*) FROM {keys} a JOIN {keys} b ON a.id = b.id OR a.k = b.id + 1"),
  ],
  [
    "filter by a part of a text",
    "filterComputes",
    () => sql("SELECT sum(id) FROM {events} WHERE substr(name, 6) = '7'"),
  ],
  [
    "filter by a year",
    "filterAfterScan",
    () => sql("SELECT sum(id) FROM {events} WHERE year(day) = 2021 AND month(day) = 3"),
  ],
  [
    "filter of a computed column",
    "filterAfterScan",
    () => read("events").withColumn("x", F.expr("k * 3 + id % 7")).filter("x = 4").agg(F.count("*")).collect(),
  ],
  [
    "filter by a cast",
    "filterComputes",
    () => sql("SELECT count(name) FROM {events} WHERE cast(k AS string) LIKE '1%3'"),
  ],
  [
    "function whose name Spark has",
    "userFunctionBuiltIn",
    () =>
      read("events")
        .select(
          udf((text: string) => text.toUpperCase(), "string")
            .withName("to_upper")(col("name"))
            .alias("n"),
        )
        .agg(F.max("n"))
        .collect(),
  ],
  [
    "function of the user's",
    "userFunction",
    () =>
      read("events")
        .select(shout.withName("greet")(col("name")).alias("n"))
        .agg(F.max("n"))
        .collect(),
  ],
  [
    "function in a filter",
    "userFunction",
    () =>
      read("events")
        .filter(udf((id: bigint) => id % 7n === 0n, "boolean").withName("lucky")(col("id")))
        .agg(F.count("*"))
        .collect(),
  ],
  ["all rows to the client", "largeResult", () => spark.range(1_200_000).toArrow()],
  ["wide rows to the client", "largeResult", () => sql("SELECT id, repeat(name, 20) AS long FROM {events}")],
  [
    "the same aggregate twice",
    "repeatedWork",
    () =>
      twice(() =>
        read("events")
          .groupBy("k")
          .agg(F.countDistinct(F.expr("md5(concat(name, id))")).alias("n")),
      ),
  ],
  [
    "the same join in two queries",
    "repeatedWork",
    () =>
      twice(() =>
        read("events")
          .join(read("events").select("id", F.expr("k AS other")), "id")
          .groupBy(F.expr("md5(concat(name, other))").alias("k"))
          .agg(F.countDistinct("id").alias("n")),
      ),
  ],
  ["many small files", "smallFiles", () => read("pieces").agg(F.sum("id")).collect()],
  [
    "a window over everything",
    "singleTask",
    () =>
      spread(() => read("events").selectExpr("id", "sum(id) OVER (ORDER BY name, id) AS s").agg(F.max("s")).collect()),
  ],
];

/** `{name}` stands for a table of the folder. */
const sql = (text: string) =>
  spark.sql(text.replace(/\{(\w+)\}/g, (_, name: string) => `parquet.\`${at(name)}\``)).toArrow();

async function twice(make: () => DataFrame) {
  await make().orderBy(F.desc("n")).limit(3).collect();
  await make().filter("n > 3").agg(F.max("n"), F.max("k")).collect();
}

async function spread(run: () => Promise<unknown>) {
  const settings = { "spark.sparknb.singleTask.maxBytes": "0", "spark.sql.adaptive.enabled": "false" };
  for (const [key, value] of Object.entries(settings)) await spark.conf.set(key, value);
  await run();
  for (const key of Object.keys(settings)) await spark.conf.unset(key);
}

test("of twenty slow queries, the first advice names the cause of at least eighteen", async () => {
  const missed: string[] = [];
  for (const [name, cause, run] of slow) {
    const advice = await adviceOf(run);
    if (advice[0]?.kind !== cause)
      missed.push(`${name}: ${advice.map(({ kind, weight }) => `${kind} ${weight.toFixed(2)}`).join(", ")}`);
  }
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(2);
});

test("a function of the user's stands where it was called, so that advice can put another in its place", async () => {
  const tag = `advice-${crypto.randomUUID()}`;
  const called = spark.range(10).withColumn("n", shout.withName("shout")(col("id").cast("string")));
  await spark.withTags([tag], () => called.collect());
  const details = await inspect.operations(spark.sessionId, tag, false);
  const { analyzed, optimized } = details.at(-1)!.jobs.at(-1)!;
  const { planId } = analyzed.find(({ kind }) => kind === "Project")!;
  expect(planId).toBeDefined();
  expect(optimized.find(({ kind }) => kind === "EvalExternal")).toMatchObject({ planId });
});
