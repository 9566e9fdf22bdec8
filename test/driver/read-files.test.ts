import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { useCluster } from "./use-cluster";

let spark: SparkSession;
let folder: string;
useCluster({}, (use) => {
  ({ spark, folder } = use);
});

beforeAll(() => {
  mkdirSync(join(folder, "n/sub"), { recursive: true });
  writeFileSync(join(folder, "n/a.csv"), "1\n22\n");
  writeFileSync(join(folder, "n/sub/b.csv"), "3\n");
});

const objects = async (frame: { collect(): Promise<readonly { toObject(): unknown }[]> }) =>
  (await frame.collect()).map((row) => row.toObject());

// Each expectation is what Spark 4.3 answered.
test.each([
  ["n", ["1", "22"]],
  ["n/*", ["1", "22", "3"]],
  ["n/sub", ["3"]],
])("a folder that is no partition is not entered: %s", async (path, values) => {
  const read = spark.read.schema("a STRING").csv(join(folder, path));
  expect(await objects(read.orderBy("a"))).toEqual(values.map((a) => ({ a })));
});

test("_metadata tells of a row's file, and only when it is asked for", async () => {
  const read = spark.read.schema("a STRING").csv(join(folder, "n"));
  expect(await read.columns()).toEqual(["a"]);
  expect(
    await objects(read.selectExpr("a", "_metadata.file_name AS n", "_metadata.file_size AS s").orderBy("a")),
  ).toEqual([
    { a: "1", n: "a.csv", s: 5n },
    { a: "22", n: "a.csv", s: 5n },
  ]);
  expect(await objects(read.where("_metadata.file_size > 5"))).toEqual([]);
  expect(await objects(read.selectExpr("_metadata.file_path AS p").limit(1))).toEqual([
    { p: `file:${join(folder, "n/a.csv")}` },
  ]);
});

test("_metadata of Parquet has the rows' places, past what stands between", async () => {
  const path = join(folder, "places");
  await spark.range(4).write.parquet(path);
  const read = spark.read.parquet(path).where("id > 1").select("id");
  expect(await objects(read.selectExpr("id", "_metadata.row_index AS r").orderBy("id"))).toEqual([
    { id: 2n, r: 2n },
    { id: 3n, r: 3n },
  ]);
});

test("binary files are a row each", async () => {
  const read = spark.read.format("binaryFile").load(join(folder, "n"));
  expect(await read.columns()).toEqual(["path", "modificationTime", "length", "content"]);
  expect(await objects(read.selectExpr("path", "length", "string(content) AS c"))).toEqual([
    { path: `file:${join(folder, "n/a.csv")}`, length: 5n, c: "1\n22\n" },
  ]);
  expect(await read.count()).toBe(1);
  await expect(spark.range(1).write.format("binaryFile").save(join(folder, "b"))).rejects.toMatchObject({
    condition: "UNSUPPORTED_FEATURE.WRITE_FOR_BINARY_SOURCE",
  });
});

test("a table may be one file", async () => {
  await spark.sql(`CREATE TABLE one_file (a STRING) USING csv OPTIONS (path '${join(folder, "n/a.csv")}')`).collect();
  expect(await spark.table("one_file").count()).toBe(2);
  await spark.sql("DROP TABLE one_file").collect();
});

test("what a format cannot hold is refused", async () => {
  await expect(spark.sql("SELECT 'a' AS a, 'b' AS b").write.text(join(folder, "two"))).rejects.toMatchObject({
    condition: "_LEGACY_ERROR_TEMP_1290",
  });
  await expect(spark.range(1).select().write.parquet(join(folder, "none"))).rejects.toMatchObject({
    condition: "EMPTY_SCHEMA_NOT_SUPPORTED_FOR_DATASOURCE",
  });
});
