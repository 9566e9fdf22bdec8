import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CompletionItemKind } from "vscode-languageserver";
import type { OpenNotebook } from "../../language-server/cells/open-notebook";
import { completion } from "../../language-server/features/completion";
import { type DataFrame, functions as F, SparkSession } from "../../runtime/client/api";
import { LocalCluster } from "../driver/local-cluster";
import { languageNotebook, open } from "./language-notebook";

/** Every operation that changes a schema × every place that a column's name is written at: what is offered is what Spark answers. */
const base = `spark.createDataFrame([{ id: 1, price: 2.5, name: "x", day: "2026-01-01" }])`;
const other = `spark.createDataFrame([{ id: 1, city: "y", price: 3.5 }])`;

const operations: Readonly<Record<string, string>> = {
  select: `df.select("id", "name")`,
  selectExpr: `df.selectExpr("id + 1 AS next", "upper(name) AS big")`,
  star: `df.select("*", F.lit(1).alias("one"))`,
  withColumn: `df.withColumn("total", F.col("price").multiply(2))`,
  replaced: `df.withColumn("price", F.col("price").cast("string"))`,
  withColumns: `df.withColumns({ a: F.lit(1), b: F.col("name") })`,
  renamed: `df.withColumnRenamed("name", "title")`,
  withColumnsRenamed: `df.withColumnsRenamed({ name: "title", day: "date" })`,
  toDF: `df.toDF("a", "b", "c", "d")`,
  drop: `df.drop("name", "day")`,
  filter: `df.filter("id > 0")`,
  orderBy: `df.orderBy(F.col("id").desc()).limit(3)`,
  distinct: `df.distinct()`,
  alias: `df.alias("t").select("t.id", "t.name")`,
  joinUsing: `df.join(other, "id")`,
  joinLeft: `df.join(other.withColumnRenamed("price", "cost"), ["id"], "left")`,
  joinCondition: `df.join(other.withColumnRenamed("id", "other_id").drop("price"), df.col("id").eq(F.col("other_id")))`,
  joinSemi: `df.join(other, "id", "left_semi")`,
  crossJoin: `df.select("id").crossJoin(other.select("city"))`,
  groupBy: `df.groupBy("name").agg(F.sum("price").alias("total"), F.count(F.lit(1)).alias("n"))`,
  groupCount: `df.groupBy("name", "day").count()`,
  rollup: `df.rollup("name").agg(F.max("price").alias("top"))`,
  cube: `df.cube("name", "day").agg(F.min("id"))`,
  pivot: `df.groupBy("name").pivot("day", ["2026-01-01", "2026-01-02"]).agg(F.sum("price"))`,
  grouped: `df.groupBy("name").sum()`,
  union: `df.union(df)`,
  unionByName: `df.unionByName(other, true)`,
  unpivot: `df.select("name", "id", "price").unpivot("name", ["id", "price"], "what", "value")`,
  describe: `df.describe("id", "price")`,
  summary: `df.summary("count", "max")`,
  explode: `df.select("id", F.explode(F.split("name", ",")).alias("part"))`,
  fillna: `df.fillna(0)`,
  sql: `spark.sql("SELECT id, price * 2 AS twice FROM {0}".replace("{0}", "range(3) AS t(id) CROSS JOIN (SELECT 1.5 AS price)"))`,
};

const contexts: Readonly<Record<string, (frame: string) => string>> = {
  "col()": (frame) => `${frame}.select(col("‸"))`,
  "F.col()": (frame) => `${frame}.filter(F.col("‸").isNotNull())`,
  "df.col()": (frame) => `${frame}.col("‸")`,
  "select()": (frame) => `${frame}.select("‸")`,
  "groupBy()": (frame) => `${frame}.groupBy("‸").count()`,
  "agg()": (frame) => `${frame}.groupBy().agg(F.max("‸"))`,
  "orderBy()": (frame) => `${frame}.orderBy(F.desc("‸"))`,
  "withColumn()": (frame) => `${frame}.withColumn("x", F.upper("‸"))`,
  "withColumnRenamed()": (frame) => `${frame}.withColumnRenamed("‸", "x")`,
  "drop()": (frame) => `${frame}.drop("‸")`,
  "fillna keys": (frame) => `${frame}.fillna({ "‸": 1 })`,
  "dropDuplicates()": (frame) => `${frame}.dropDuplicates(["‸"])`,
  window: (frame) => `${frame}.withColumn("x", F.rowNumber().over(Window.partitionBy("‸").orderBy("x")))`,
  "filter SQL": (frame) => `${frame}.filter("‸")`,
  "expr SQL": (frame) => `${frame}.select(expr("length(‸)"))`,
  when: (frame) => `${frame}.select(F.when(col("‸").isNull(), 1).otherwise(2))`,
};

let cluster: LocalCluster | undefined;
let remote = process.env.SPARKNB_TEST_REMOTE;
let spark: SparkSession;
let notebook: OpenNotebook;

beforeAll(async () => {
  if (!remote) {
    cluster = await LocalCluster.start();
    remote = cluster.driver.address;
  }
  notebook = languageNotebook(remote);
  spark = await SparkSession.builder().remote(remote).create();
});
afterAll(async () => {
  await notebook.close();
  await spark.stop();
  await cluster?.stop();
});

/** The operation as a program does it. */
async function answerOfSpark(operation: string): Promise<string[]> {
  const run = new Function("spark", "F", `const df = ${base}; const other = ${other}; return ${operation};`) as (
    s: SparkSession,
    f: typeof F,
  ) => DataFrame;
  return run(spark, F).columns();
}

describe.each(Object.keys(operations))("after %s", (name) => {
  it.each(Object.keys(contexts))("in %s", async (context) => {
    const operation = operations[name]!;
    const text = contexts[context]!("made");
    const request = open(notebook, [
      { language: "sparkts", text: `const df = ${base};\nconst other = ${other};` },
      { language: "sparkts", text: `const made = ${operation};` },
      { language: "sparkts", text },
    ])!;
    const offered = (await completion(request))
      .filter(({ kind }) => kind === CompletionItemKind.Field)
      .map(({ label }) => label);
    // Two columns of one name are offered once.
    expect(offered).toEqual([...new Set(await answerOfSpark(operation))]);
  });
});
