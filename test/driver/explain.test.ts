import { join } from "node:path";
import { expect, test } from "vitest";
import { type DataFrame, functions as F, type SparkSession } from "../../runtime/client/api";
import { planSections } from "../../runtime/profile/plan-sections";
import { useCluster } from "./use-cluster";

const { col } = F;
let spark: SparkSession;
let folder: string;

useCluster({}, async (use) => {
  ({ spark, folder } = use);
  const sales = "SELECT id AS k, id % 3 AS shop, DATE'2024-01-01' + CAST(id AS INT) AS day FROM range(100)";
  for (const mode of ["overwrite", "append"] as const) {
    await spark.sql(sales).write.mode(mode).parquet(join(folder, "sales"));
  }
  await spark.sql("SELECT id AS shop, concat('shop ', id) AS name FROM range(3)").write.parquet(join(folder, "shops"));
  for (const table of ["sales", "shops"]) {
    await spark.read.parquet(join(folder, table)).createOrReplaceTempView(table);
  }
});

/** Without the numbers that differ from run to run. */
async function plan(mode: string, query: string, conf: Record<string, string> = {}): Promise<string> {
  for (const [key, value] of Object.entries(conf)) await spark.conf.set(key, value);
  const rows = await spark.sql(`EXPLAIN ${mode} ${query}`).collect();
  for (const key of Object.keys(conf)) await spark.conf.unset(key);
  return (rows[0]!.plan as string)
    .replaceAll(folder, "")
    .replaceAll(/#-?\d+/g, "")
    .trimEnd();
}

const query = `SELECT name, count(*) AS sold FROM sales JOIN shops ON sales.shop = shops.shop
  WHERE day > DATE'2024-02-01' GROUP BY name ORDER BY sold DESC LIMIT 2`;
const isSpread = {
  "spark.sparknb.singleTask.maxBytes": "0",
  "spark.sql.adaptive.enabled": "false",
  "spark.sql.adaptive.advisoryPartitionSizeInBytes": "0",
  "spark.sql.shuffle.partitions": "3",
};

test("one task: Spark's operators, what the scan filters and reads", async () => {
  expect(await plan("", query)).toMatchInlineSnapshot(`
    "== Physical Plan ==
    TakeOrderedAndProject(limit=2, orderBy=[soldL DESC NULLS LAST], output=[name, soldL])
    +- HashAggregate(keys=[name], functions=[count(1)])
       +- Project [name]
          +- ShuffledHashJoin [shopL], [shopL], Inner, BuildRight
             :- Project [shopL]
             :  +- Filter (day > 2024-02-01)
             :     +- FileScan parquet [shopL,day] Batched: true, DataFilters: [(day > 2024-02-01)], Format: Parquet, Location: InMemoryFileIndex(1 paths)[file:/sales], PartitionFilters: [], PushedFilters: [GreaterThan(day,2024-02-01)], ReadSchema: struct<shop:bigint,day:date>
             +- FileScan parquet [shopL,name] Batched: true, DataFilters: [], Format: Parquet, Location: InMemoryFileIndex(1 paths)[file:/shops], PartitionFilters: [], PushedFilters: [], ReadSchema: struct<shop:bigint,name:string>"
  `);
});

test("many tasks: an exchange where a stage reads what another wrote", async () => {
  expect(await plan("", query, isSpread)).toMatchInlineSnapshot(`
    "== Physical Plan ==
    TakeOrderedAndProject(limit=2, orderBy=[soldL DESC NULLS LAST], output=[name, soldL])
    +- Exchange SinglePartition, ENSURE_REQUIREMENTS, [plan_id=1]
       +- TakeOrderedAndProject(limit=2, orderBy=[soldL DESC NULLS LAST], output=[name, soldL])
          +- HashAggregate(keys=[name], functions=[sum(bufferL)])
             +- Exchange hashpartitioning(name, 3), ENSURE_REQUIREMENTS, [plan_id=0]
                +- HashAggregate(keys=[name], functions=[count(1)])
                   +- Project [name]
                      +- ShuffledHashJoin [shopL], [shopL], Inner, BuildRight
                         :- Project [shopL]
                         :  +- Filter (day > 2024-02-01)
                         :     +- FileScan parquet [shopL,day] Batched: true, DataFilters: [(day > 2024-02-01)], Format: Parquet, Location: InMemoryFileIndex(1 paths)[file:/sales], PartitionFilters: [], PushedFilters: [GreaterThan(day,2024-02-01)], ReadSchema: struct<shop:bigint,day:date>
                         +- FileScan parquet [shopL,name] Batched: true, DataFilters: [], Format: Parquet, Location: InMemoryFileIndex(1 paths)[file:/shops], PartitionFilters: [], PushedFilters: [], ReadSchema: struct<shop:bigint,name:string>"
  `);
  const again = `SELECT a.shop FROM (SELECT DISTINCT shop FROM sales) a CROSS JOIN (SELECT DISTINCT shop FROM sales) b`;
  expect(await plan("", again, isSpread)).toMatchInlineSnapshot(`
    "== Physical Plan ==
    Exchange SinglePartition, ENSURE_REQUIREMENTS, [plan_id=2]
    +- Project [shopL]
       +- BroadcastNestedLoopJoin BuildRight, Cross
          :- HashAggregate(keys=[shopL], functions=[])
          :  +- Exchange hashpartitioning(shopL, 3), ENSURE_REQUIREMENTS, [plan_id=0]
          :     +- HashAggregate(keys=[shopL], functions=[])
          :        +- FileScan parquet [shopL] Batched: true, DataFilters: [], Format: Parquet, Location: InMemoryFileIndex(1 paths)[file:/sales], PartitionFilters: [], PushedFilters: [], ReadSchema: struct<shop:bigint>
          +- BroadcastExchange IdentityBroadcastMode, [plan_id=1]
             +- HashAggregate(keys=[shopL], functions=[])
                +- ReusedExchange [shopL], [plan_id=0]"
  `);
});

test("formatted: operators by number, then each stage's SQL", async () => {
  const text = await plan("FORMATTED", "SELECT DISTINCT shop FROM sales WHERE k IN (1, 2)");
  expect(text.slice(0, text.indexOf("SELECT"))).toMatchInlineSnapshot(`
    "== Physical Plan ==
    HashAggregate (4)
    +- Project (3)
       +- Filter (2)
          +- Scan parquet  (1)


    (1) Scan parquet 
    Output [2]: [kL, shopL]
    Batched: true
    Location: InMemoryFileIndex [file:/sales]
    Files: 2
    PushedFilters: [In(k, [1,2])]
    ReadSchema: struct<k:bigint,shop:bigint>

    (2) Filter
    Input [2]: [kL, shopL]
    Condition : kL IN (1,2)

    (3) Project
    Output [1]: [shopL]
    Input [2]: [kL, shopL]

    (4) HashAggregate
    Input [1]: [shopL]
    Keys [1]: [shopL]
    Functions: []
    Results [1]: [shopL]

    == Stage 0: 1 task ==
    "
  `);
  expect(text).toContain("SELECT DISTINCT");
});

test("cost: sizes from the files' footers", async () => {
  expect(await plan("COST", "SELECT k FROM sales WHERE k >= 90")).toMatchInlineSnapshot(`
    "== Optimized Logical Plan ==
    Project [kL], Statistics(sizeInBytes=145.5 B, rowCount=18)
    +- Filter (kL >= 90), Statistics(sizeInBytes=145.5 B, rowCount=18)
       +- Relation [kL] parquet, Statistics(sizeInBytes=1600.0 B, rowCount=200)

    == Physical Plan ==
    Filter (kL >= 90)
    +- FileScan parquet [kL] Batched: true, DataFilters: [(kL >= 90)], Format: Parquet, Location: InMemoryFileIndex(1 paths)[file:/sales], PartitionFilters: [], PushedFilters: [GreaterThanOrEqual(k,90)], ReadSchema: struct<k:bigint>"
  `);
});

test("extended: the analyzed plan begins with its columns", async () => {
  const text = await plan("EXTENDED", "SELECT k + 1 AS next FROM sales");
  expect(text.slice(text.indexOf("== Analyzed"), text.indexOf("== Optimized"))).toMatchInlineSnapshot(`
    "== Analyzed Logical Plan ==
    next: bigint
    Project [(kL + cast(1 as bigint)) AS nextL]
    +- SubqueryAlias sales
       +- Relation [kL,shopL,day] parquet

    "
  `);
});

/** What was written, in the modes that show it. */
async function written(frame: DataFrame): Promise<string> {
  return planSections(await frame.explainString("extended")).parsed ?? "";
}

test("EXPLAIN EXTENDED: what was parsed is what was written, before names are looked up", async () => {
  expect(await plan("EXTENDED", "SELECT name AS n FROM shops WHERE shop > 1")).toMatch(
    `== Parsed Logical Plan ==
'Project ['name AS n]
+- 'Filter ('shop > 1)
   +- 'UnresolvedRelation [shops], [], false

== Analyzed Logical Plan ==`,
  );
});

// As Spark prints them.
test("EXPLAIN EXTENDED of a DataFrame: functions as the client sent them, SQL texts as they are read", async () => {
  const shops = spark.table("shops");
  expect(await written(shops.filter(col("shop").gt(1)).filter("name = 'a'"))).toBe(
    `'Filter ('name = a)
+- 'Filter '\`>\`('shop, 1)
   +- 'UnresolvedRelation [shops], [], false`,
  );
  expect(await written(shops.groupBy("name").agg(F.sum("shop").alias("s"), F.count("*")))).toBe(
    `'Aggregate ['name], ['name, 'sum('shop) AS s, unresolvedalias('count(*))]
+- 'UnresolvedRelation [shops], [], false`,
  );
  expect(await written(spark.sql("SELECT shop FROM shops").join(spark.table("sales"), "shop", "left").limit(2))).toBe(
    `'GlobalLimit 2
+- 'LocalLimit 2
   +- 'Join UsingJoin(LeftOuter, [shop])
      :- 'Project ['shop]
      :  +- 'UnresolvedRelation [shops], [], false
      +- 'UnresolvedRelation [sales], [], false`,
  );
});
