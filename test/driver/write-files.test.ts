import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DataFrame, SparkSession } from "../../runtime/client/api";
import { useCluster } from "./use-cluster";

let spark: SparkSession;
let folder: string;
useCluster({}, (use) => {
  ({ spark, folder } = use);
});

const partFiles = (path: string) => readdirSync(path).filter((name) => name.startsWith("part-"));

test.each(["parquet", "csv", "json"])("%s written is read back", async (format) => {
  const path = join(folder, `all.${format}`);
  const frame = spark.sql("SELECT id, concat('n', id) AS name, id % 2 = 0 AS even FROM range(10)");
  await frame.write.format(format).save(path);
  const read = spark.read.schema("id BIGINT, name STRING, even BOOLEAN").format(format).load(path);
  expect((await read.orderBy("id").collect()).map((row) => row.toObject())).toEqual(
    (await frame.orderBy("id").collect()).map((row) => row.toObject()),
  );
  expect(readdirSync(path)).toContain("_SUCCESS");
});

test("modes: an existing target is refused, left alone, added to or replaced", async () => {
  const path = join(folder, "modes");
  await spark.range(3).write.parquet(path);
  await expect(spark.range(5).write.parquet(path)).rejects.toMatchObject({ condition: "PATH_ALREADY_EXISTS" });
  await spark.range(5).write.mode("ignore").parquet(path);
  expect(await spark.read.parquet(path).count()).toBe(3);
  await spark.range(5).write.mode("append").parquet(path);
  expect(await spark.read.parquet(path).count()).toBe(8);
  await spark.range(2).write.mode("overwrite").parquet(path);
  expect(await spark.read.parquet(path).count()).toBe(2);
});

test("partition folders carry values that come back as columns", async () => {
  const path = join(folder, "partitioned");
  const frame = spark.sql("SELECT id, CASE WHEN id = 3 THEN NULL ELSE concat('a/b=', id) END AS k FROM range(4)");
  await frame.write.partitionBy("k").parquet(path);
  expect(readdirSync(path)).toContain("k=__HIVE_DEFAULT_PARTITION__");
  const rows = await spark.read.parquet(path).orderBy("id").collect();
  expect(rows.map((row) => row.k)).toEqual(["a/b=0", "a/b=1", "a/b=2", null]);
});

test("a write that fails leaves the target as it was, and nothing beside it", async () => {
  const path = join(folder, "kept");
  await spark.range(3).write.parquet(path);
  const before = partFiles(path);
  const failing = spark.sql("SELECT 1 / (id - 900000) AS x FROM range(1000000)");
  for (const mode of ["overwrite", "append"] as const) {
    await expect(failing.write.mode(mode).parquet(path)).rejects.toMatchObject({ condition: "DIVIDE_BY_ZERO" });
  }
  expect(partFiles(path)).toEqual(before);
  expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
});

const canMount = process.platform === "linux" && process.getuid?.() === 0;

test.skipIf(!canMount)("a full disk is named, and the target stays as it was", async () => {
  const disk = join(folder, "disk");
  mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]);
  try {
    const path = join(disk, "out");
    await spark.range(10).write.parquet(path);
    const large = spark.sql("SELECT uuid() AS u, uuid() AS v FROM range(1000000)");
    await expect(large.write.mode("overwrite").parquet(path)).rejects.toMatchObject({
      condition: "TASK_WRITE_FAILED",
      message: expect.stringMatching(/space/i),
    });
    expect(await spark.read.parquet(path).count()).toBe(10);
    expect(readdirSync(disk)).toEqual(["out"]);
  } finally {
    // Lazily: DuckDB closes the files of a failed statement when its garbage is collected.
    execFileSync("umount", ["--lazy", disk]);
  }
});

test("a frame whose rows were parted is written as as many files; a part without rows writes none", async () => {
  const frame = spark.range(100);
  const written = async (name: string, rows: DataFrame) => {
    const path = join(folder, name);
    await rows.write.parquet(path);
    return { files: partFiles(path).map((file) => file.slice(0, 10)), rows: await spark.read.parquet(path).count() };
  };
  const four = ["part-00000", "part-00001", "part-00002", "part-00003"];
  expect(await written("dealt", frame.repartition(4))).toEqual({ files: four, rows: 100 });
  expect(await written("hashed", frame.repartition(4, "id"))).toEqual({ files: four, rows: 100 });
  const ranged = frame.repartitionByRange(3, "id");
  expect(await written("ranged", ranged)).toEqual({ files: four.slice(0, 3), rows: 100 });
  const changed = frame.repartition(4).selectExpr("id + 1 AS x").where("x > 50");
  expect(await written("changed", changed)).toEqual({ files: four, rows: 50 });
  const fewer = frame.repartition(4).coalesce(2);
  expect(await written("fewer", fewer)).toEqual({ files: four.slice(0, 2), rows: 100 });
  expect(await written("one", fewer.coalesce(1).where("id >= 0"))).toEqual({ files: ["part-00000"], rows: 100 });
  expect(await written("empty", spark.range(0).repartition(3))).toEqual({ files: ["part-00000"], rows: 0 });
  const { files } = await written("few", spark.range(2).repartition(5));
  expect(files.length).toBeLessThanOrEqual(3);
});

test("a spread query is written by many tasks, and a failure of one leaves nothing", async () => {
  await spark.conf.set("spark.sparknb.singleTask.maxBytes", "0");
  try {
    const path = join(folder, "spread");
    await spark.sql("SELECT id, id % 7 AS k FROM range(0, 1000, 1, 4)").write.parquet(path);
    expect(partFiles(path).length).toBe(4);
    const four = spark.sql("SELECT id, id % 7 AS k FROM range(0, 1000, 1, 4)");
    const files = async (name: string, rows: DataFrame) => {
      await rows.write.parquet(join(folder, name));
      return partFiles(join(folder, name)).length;
    };
    expect(await files("three", four.coalesce(3))).toBe(3);
    expect(await files("single", four.coalesce(1))).toBe(1);
    expect(await files("more", four.coalesce(9))).toBe(4);
    expect(await spark.read.parquet(join(folder, "three"), join(folder, "single")).count()).toBe(2000);
    const failing = spark.sql("SELECT 1 / (id - 999) AS x FROM range(0, 1000, 1, 4)");
    await expect(failing.write.mode("overwrite").parquet(path)).rejects.toMatchObject({ condition: "DIVIDE_BY_ZERO" });
    expect(await spark.read.parquet(path).count()).toBe(1000);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
    const sorted = spark.sql("SELECT id FROM range(0, 1000, 1, 4) ORDER BY id DESC");
    await sorted.write.option("header", true).csv(join(folder, "spread.csv"));
    const lines = await spark.read.option("header", true).csv(join(folder, "spread.csv")).collect();
    expect(lines.map((row) => row.id)).toEqual(Array.from({ length: 1000 }, (_, i) => String(999 - i)));
  } finally {
    await spark.conf.unset("spark.sparknb.singleTask.maxBytes");
  }
});

test.each(["parquet", "json"])(
  "columns of %s files have any name, those of lambdas in our texts too",
  async (format) => {
    const path = join(folder, `lambda-names.${format}`);
    await spark
      .sql("SELECT 1 AS e, map('a', array(1, 2)) AS m, array('x') AS k, named_struct('e', 2) AS x")
      .write.format(format)
      .save(path);
    const texts = spark.read
      .schema("e INT, m MAP<STRING, ARRAY<INT>>, k ARRAY<STRING>, x STRUCT<e: INT>")
      .format(format)
      .load(path);
    const [row] = await texts.selectExpr(...["e", "m", "k", "x"].map((name) => `CAST(${name} AS STRING)`)).collect();
    expect(row!.toArray()).toEqual(["1", "{a -> [1, 2]}", "[x]", "{2}"]);
  },
);

const refusedReads: Readonly<Record<string, readonly [condition: string, read: (file: string) => DataFrame]>> = {
  "a Parquet file that is none": ["FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER", (file) => spark.read.parquet(file)],
  "only the column of malformed records": [
    "UNSUPPORTED_FEATURE.QUERY_ONLY_CORRUPT_RECORD_COLUMN",
    (file) => spark.read.schema("a INT, _corrupt_record STRING").csv(file).select("_corrupt_record"),
  ],
  "a charset that is none": [
    "INVALID_PARAMETER_VALUE.CHARSET",
    (file) => spark.read.option("encoding", "nope-8").csv(file),
  ],
  "another country's numbers": [
    "UNSUPPORTED_FEATURE.SPARKNB",
    (file) => spark.read.option("locale", "de-DE").schema("a DECIMAL(5, 2)").csv(file),
  ],
};

test.each(Object.entries(refusedReads))("%s is refused", async (_, [condition, read]) => {
  const file = join(folder, "plain.txt");
  writeFileSync(file, "x\n");
  await expect(Promise.resolve().then(() => read(file).collect())).rejects.toMatchObject({ condition });
});

test("files that DuckDB does not unpack are refused", async () => {
  const file = join(folder, "packed.json.bz2");
  writeFileSync(file, "BZh9");
  await expect(spark.read.json(file).collect()).rejects.toThrow(/Reading bz2 files/);
});
