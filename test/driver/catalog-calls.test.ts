import type { MessageInitShape } from "@bufbuild/protobuf";
import { expect, test } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { newRelation } from "../../runtime/client/api/relation";
import type { CatalogSchema } from "../../runtime/protocol";
import { useCluster } from "./use-cluster";

let spark: SparkSession;
useCluster({}, async (use) => {
  spark = use.spark;
  await run("CREATE DATABASE calls");
  await run("USE calls");
  await run("CREATE TABLE t (a INT, p INT) USING parquet PARTITIONED BY (p) TBLPROPERTIES ('x' = 'y')");
  await run("INSERT INTO t VALUES (1, 2), (3, 4)");
  await run("CREATE VIEW v AS SELECT 1 AS x");
});

const run = (statement: string) => spark.sql(statement).collect();
type CatType = NonNullable<MessageInitShape<typeof CatalogSchema>["catType"]>;

/** What an operation of `spark.catalog` answers, as the client of Spark 4.3 calls it. */
async function call(catType: CatType) {
  const frame = spark.dataFrame(newRelation({ case: "catalog", value: { catType } }));
  return (await frame.collect()).map((row) => row.toArray());
}
const table = (tableName: string) => ({ tableName });

test("what SHOW tells", async () => {
  expect(await call({ case: "listPartitions", value: table("t") })).toEqual([["p=2"], ["p=4"]]);
  expect(await call({ case: "getTableProperties", value: table("t") })).toEqual([["x", "y"]]);
  expect(await call({ case: "getTableProperties", value: table("v") })).toEqual([]);
  const statement =
    "CREATE TABLE spark_catalog.calls.t (\n  a INT,\n  p INT)\nUSING parquet\nPARTITIONED BY (p)\nTBLPROPERTIES (\n  'x' = 'y')\n";
  expect(await call({ case: "getCreateTableString", value: { tableName: "t", asSerde: false } })).toEqual([
    [statement],
  ]);
  await expect(call({ case: "getCreateTableString", value: { tableName: "t", asSerde: true } })).rejects.toMatchObject({
    condition: "UNSUPPORTED_SHOW_CREATE_TABLE.ON_DATA_SOURCE_TABLE_WITH_AS_SERDE",
    sqlState: "0A000",
    messageParameters: { tableName: "`spark_catalog`.`calls`.`t`" },
  });
});

test("views are no tables to them", async () => {
  const calls = [
    ["listPartitions", "Catalog.listPartitions"],
    ["analyzeTable", "Catalog.analyzeTable"],
    ["truncateTable", "Catalog.truncateTable"],
  ] as const;
  for (const [kind, operation] of calls) {
    await expect(call({ case: kind, value: table("v") } as CatType)).rejects.toMatchObject({
      condition: "EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE",
      messageParameters: { viewName: "`spark_catalog`.`calls`.`v`", operation },
    });
  }
});

test("each does its work once, also when its answer is described before it is fetched", async () => {
  const frame = spark.dataFrame(
    newRelation({ case: "catalog", value: { catType: { case: "createDatabase", value: { dbName: "made" } } } }),
  );
  await frame.schema();
  expect(await frame.collect()).toEqual([]);
  await expect(call({ case: "createDatabase", value: { dbName: "made" } })).rejects.toMatchObject({
    condition: "SCHEMA_ALREADY_EXISTS",
  });
  expect(await call({ case: "dropDatabase", value: { dbName: "made" } })).toEqual([]);
});

test("truncate and drop", async () => {
  await call({ case: "truncateTable", value: table("t") });
  expect((await run("SELECT count(*) FROM t"))[0]!.toArray()).toEqual([0n]);
  await expect(call({ case: "dropView", value: { viewName: "t" } })).rejects.toMatchObject({
    condition: "WRONG_COMMAND_FOR_OBJECT_TYPE",
  });
  await call({ case: "dropTable", value: { tableName: "t" } });
  await call({ case: "dropTable", value: { tableName: "t", ifExists: true } });
  await expect(call({ case: "dropTable", value: { tableName: "t" } })).rejects.toMatchObject({
    condition: "TABLE_OR_VIEW_NOT_FOUND",
    messageParameters: { relationName: "`spark_catalog`.`calls`.`t`", searchPath: "[`spark_catalog`.`calls`]" },
  });
});

test.each(["LIST JARS", "LIST FILES"])("%s: there are none, as ADD is refused", async (statement) => {
  const frame = spark.sql(statement);
  expect(await frame.columns()).toEqual(["Results"]);
  expect(await frame.collect()).toEqual([]);
});
