import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { LocalCluster } from "./local-cluster";

let warehouse: string;
let cluster: LocalCluster;
let spark: SparkSession;
const start = () => LocalCluster.start({ conf: { "spark.sql.warehouse.dir": warehouse } });
beforeAll(async () => {
  warehouse = mkdtempSync(join(tmpdir(), "sparknb-tables-"));
  cluster = await start();
  spark = await cluster.session();
});
afterAll(async () => {
  await spark.stop();
  await cluster.stop();
  rmSync(warehouse, { recursive: true, force: true });
});

const run = (statement: string) => spark.sql(statement).collect();
const values = async (query: string) => (await run(query)).map((row) => row.toArray());

test("tables, views and databases outlive the driver", async () => {
  await run("CREATE DATABASE lasting");
  await run("CREATE TABLE lasting.t (v STRING, k INT) PARTITIONED BY (k)");
  await run("INSERT INTO lasting.t VALUES ('a', 1), ('b', 2)");
  await run("CREATE VIEW lasting.v AS SELECT v FROM lasting.t WHERE k = 2");
  await spark.stop();
  await cluster.stop();
  cluster = await start();
  spark = await cluster.session();
  expect(await values("SELECT * FROM lasting.t ORDER BY k")).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
  expect(await values("SELECT * FROM lasting.v")).toEqual([["b"]]);
  await run("DROP DATABASE lasting CASCADE");
  expect(existsSync(join(warehouse, "lasting.db"))).toBe(false);
});

test("a write that fails leaves the table as it was, and nothing beside it", async () => {
  await run("CREATE TABLE kept AS SELECT id FROM range(3)");
  const failing = "SELECT 1 div (id - 900000) AS id FROM range(1000000)";
  for (const insert of ["INSERT INTO", "INSERT OVERWRITE"]) {
    await expect(run(`${insert} kept ${failing}`)).rejects.toMatchObject({ condition: "DIVIDE_BY_ZERO" });
  }
  await expect(spark.sql(failing).write.mode("overwrite").saveAsTable("kept")).rejects.toMatchObject({
    condition: "DIVIDE_BY_ZERO",
  });
  expect(await values("SELECT count(*), sum(id) FROM kept")).toEqual([[3n, 3n]]);
  await expect(run(`CREATE TABLE never AS ${failing}`)).rejects.toMatchObject({ condition: "DIVIDE_BY_ZERO" });
  await expect(run("SELECT * FROM never")).rejects.toMatchObject({ condition: "TABLE_OR_VIEW_NOT_FOUND" });
  expect(readdirSync(warehouse).filter((name) => name.startsWith(".") || name === "never")).toEqual([]);
});

test("writers at the same time, in two drivers, lose no rows and break nothing", async () => {
  await run("CREATE TABLE shared (v BIGINT, k BIGINT) PARTITIONED BY (k)");
  const other = await start();
  try {
    const beside = await other.session();
    const inserts = [0, 1, 2, 3, 4, 5].map((n) =>
      (n % 2 ? beside : spark).sql(`INSERT INTO shared SELECT id, ${n} % 3 FROM range(100)`).collect(),
    );
    await Promise.all(inserts);
    for (const session of [spark, beside]) {
      const rows = await session.sql("SELECT k, count(*) FROM shared GROUP BY k ORDER BY k").collect();
      expect(rows.map((row) => row.toArray())).toEqual([0n, 1n, 2n].map((k) => [k, 200n]));
    }
    const overwrites = [spark, beside, spark, beside].map((session, n) =>
      session.sql(`INSERT OVERWRITE shared SELECT ${n}, id FROM range(5)`).collect(),
    );
    await Promise.all(overwrites);
    expect(await values("SELECT count(*), count(DISTINCT v) FROM shared")).toEqual([[5n, 1n]]);
    await beside.stop();
  } finally {
    await other.stop();
  }
});

test("of two that create the same table one is told that it is there", async () => {
  const both = [1, 2].map((n) => run(`CREATE TABLE once AS SELECT ${n} AS n`));
  const settled = await Promise.allSettled(both);
  const [failed] = settled.filter((one) => one.status === "rejected");
  expect(failed?.reason).toMatchObject({ condition: "TABLE_OR_VIEW_ALREADY_EXISTS" });
  expect(await values("SELECT count(*) FROM once")).toEqual([[1n]]);
});

test("saveAsTable, insertInto and reading by name", async () => {
  await spark.range(3).write.saveAsTable("saved");
  await spark.range(2).write.mode("append").saveAsTable("saved");
  await spark.range(1).write.insertInto("saved");
  expect(await spark.read.table("saved").count()).toBe(6);
  await spark.range(4).write.mode("overwrite").saveAsTable("saved");
  expect(await spark.table("saved").count()).toBe(4);
  await spark.range(5).write.mode("ignore").saveAsTable("saved");
  expect(await spark.table("saved").count()).toBe(4);
});

test("a partition is shown, and read where it is told to be", async () => {
  await run("CREATE TABLE moved (v INT, k INT) USING parquet PARTITIONED BY (k)");
  await run("INSERT INTO moved VALUES (1, 1), (2, 2)");
  await run("CREATE TABLE elsewhere AS SELECT 9 AS v");
  const [shown] = await values("SHOW TABLE EXTENDED LIKE 'moved' PARTITION (k = 1)");
  expect(shown).toEqual([
    "default",
    "moved",
    false,
    expect.stringMatching(
      /^Partition Values: \[k=1\]\nLocation: file:.*\/moved\/k=1\nCreated Time: .*\nLast Access: UNKNOWN\n$/,
    ),
  ]);
  await run(`ALTER TABLE moved PARTITION (k = 1) SET LOCATION '${join(warehouse, "elsewhere")}'`);
  expect(await values("SELECT v, k FROM moved ORDER BY k")).toEqual([
    [9, 1],
    [2, 2],
  ]);
});
