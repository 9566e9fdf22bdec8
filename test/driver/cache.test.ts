import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { scratchRoot } from "../../runtime/cluster/scratch-folder";
import { LocalCluster } from "./local-cluster";

let cluster: LocalCluster;
let session: SparkSession;
let folder: string;
beforeAll(async () => {
  cluster = await LocalCluster.start({ workers: 2 });
});
afterAll(async () => {
  await cluster?.stop();
});
beforeEach(async () => {
  session = await cluster.session();
  folder = mkdtempSync(join(tmpdir(), "sparknb-cache-"));
  await session.range(100).write.mode("overwrite").parquet(join(folder, "rows"));
  return async () => {
    await session.stop();
    rmSync(folder, { recursive: true, force: true });
  };
});

const rows = () => session.read.parquet(join(folder, "rows"));
const count = async (condition = "id >= 0") => (await rows().filter(condition).collect()).length;
/** As another program would: the driver is not told. */
const double = () => {
  const [file] = readdirSync(join(folder, "rows")).filter((name) => name.endsWith(".parquet"));
  cpSync(join(folder, "rows", file!), join(folder, "rows", `more-${file}`));
};
const cached = async () => (await cluster.status()).sessions.flatMap((one) => one.cached);
const keptFiles = () => {
  const driver = readdirSync(scratchRoot()).find((name) => name.startsWith(`driver-${cluster.driver.pid}-`))!;
  const kept = join(scratchRoot(), driver, "kept");
  if (!existsSync(kept)) return [];
  return readdirSync(kept, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".parquet"))
    .map((name) => join(kept, name));
};

test("a persisted frame is written when it is first used, and read from then on, also by frames built on it", async () => {
  await rows().persist().storageLevel();
  expect(await cached()).toMatchObject([
    { state: "waiting", storageLevel: "StorageLevel(disk, memory, deserialized, 1 replicas)" },
  ]);
  expect(keptFiles()).toEqual([]);
  expect(await count()).toBe(100);
  expect(await cached()).toMatchObject([{ state: "stored", rows: 100n }]);
  double();
  expect(await count("id < 10")).toBe(10);
  await rows().unpersist().storageLevel();
  expect(await count("id < 10")).toBe(20);
  expect(keptFiles()).toEqual([]);
});

test("a subquery, a view and a write read what is kept", async () => {
  await rows().persist().storageLevel();
  await count();
  double();
  await rows().createOrReplaceTempView("kept_rows");
  const [row] = await session.sql("SELECT (SELECT count(*) FROM kept_rows v), count(*) FROM range(1)").collect();
  expect(row!.toArray()).toEqual([100n, 1n]);
  await rows().write.parquet(join(folder, "copy"));
  expect((await session.read.parquet(join(folder, "copy")).collect()).length).toBe(100);
});

test("what is kept outlives the workers", async () => {
  await rows().persist().storageLevel();
  await count();
  const { workers } = await cluster.status();
  for (const { pid } of workers) process.kill(Number(pid), "SIGKILL");
  double();
  expect(await count()).toBe(100);
});

test.each([
  ["deleted", (path: string) => rmSync(path)],
  ["truncated", (path: string) => truncateSync(path, 50)],
])("a kept file that is %s is written again", async (_, damage) => {
  await rows().persist().storageLevel();
  await count();
  const [file] = keptFiles();
  const { size } = statSync(file!);
  damage(file!);
  expect(await count()).toBe(100);
  const [again] = keptFiles();
  expect(statSync(again!).size).toBe(size);
});

test("writing into what a kept frame read makes it anew", async () => {
  await rows().persist().storageLevel();
  await count();
  await session.range(100, 130).write.mode("append").parquet(join(folder, "rows"));
  expect(await count()).toBe(130);
  expect(await cached()).toMatchObject([{ state: "stored", rows: 130n }]);
});

test("CACHE TABLE keeps at once, with LAZY later; the catalog tells and ends it", async () => {
  await rows().createOrReplaceTempView("v");
  expect(await session.catalog.isCached("v")).toBe(false);
  await session.sql("CACHE TABLE v").collect();
  expect(await cached()).toMatchObject([{ state: "stored", rows: 100n }]);
  expect(await session.catalog.isCached("v")).toBe(true);
  await session.sql("UNCACHE TABLE v").collect();
  expect(await cached()).toEqual([]);
  await session.sql("CACHE LAZY TABLE v OPTIONS ('storageLevel' 'DISK_ONLY')").collect();
  expect(await cached()).toMatchObject([{ state: "waiting", storageLevel: "StorageLevel(disk, 1 replicas)" }]);
  await session.catalog.clearCache();
  expect(await session.catalog.isCached("v")).toBe(false);
  await session.catalog.cacheTable("v");
  expect(await session.catalog.isCached("v")).toBe(true);
  await session.catalog.dropTempView("v");
  await expect(session.sql("CACHE TABLE nowhere").collect()).rejects.toMatchObject({
    condition: "TABLE_OR_VIEW_NOT_FOUND",
  });
  await rows().createOrReplaceTempView("v");
  await expect(session.sql("CACHE TABLE v OPTIONS ('storageLevel' 'NOWHERE')").collect()).rejects.toThrow(
    "Invalid StorageLevel: NOWHERE",
  );
});

test("EXPLAIN shows the scan of what is kept", async () => {
  await rows().createOrReplaceTempView("w");
  await session.sql("CACHE LAZY TABLE w").collect();
  const [row] = await session.sql("EXPLAIN SELECT id + 1 FROM w").collect();
  expect(String(row!.toArray()[0])).toContain("InMemoryTableScan [id#");
  expect(String(row!.toArray()[0])).toContain("StorageLevel(disk, memory, deserialized, 1 replicas)");
});

test("two queries at once have the rows written once; a failure of one is not the other's", async () => {
  await rows().persist().storageLevel();
  expect(await Promise.all([count(), count("id < 5"), count("id > 50")])).toEqual([100, 5, 49]);
  expect(keptFiles()).toHaveLength(1);
});

test("a session's kept rows go with it", async () => {
  const other = await cluster.session();
  const frame = other.sql(`SELECT * FROM parquet.\`${join(folder, "rows")}\``).persist();
  await frame.collect();
  expect(keptFiles()).toHaveLength(1);
  await other.stop();
  expect(keptFiles()).toEqual([]);
});
