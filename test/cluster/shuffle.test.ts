import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { scratchRoot } from "../../runtime/cluster/scratch-folder";
import { LocalCluster } from "../driver/local-cluster";

let cluster: LocalCluster;
let session: SparkSession;
beforeAll(async () => {
  cluster = await LocalCluster.start({ workers: 2, conf: { "spark.sparknb.singleTask.maxBytes": "0" } });
  session = await cluster.session();
});
afterAll(async () => {
  await session?.stop();
  await cluster?.stop();
});

/** Two tasks write, one at once, the other after a second or so; then others read. */
const query =
  "SELECT id % 3 AS k, count(*) AS n, count(DISTINCT CASE WHEN id < 1000000 THEN 'a' ELSE md5(repeat(string(id), 60)) END) AS d " +
  "FROM range(0, 1400000, 1, 2) GROUP BY 1 ORDER BY 1";
const answer = [0, 1, 2].map((k) => [BigInt(k), k < 2 ? 466_667n : 466_666n, expect.any(BigInt)]);

const folder = () =>
  join(
    scratchRoot(),
    readdirSync(scratchRoot()).find((name) => name.startsWith(`driver-${cluster.driver.pid}-`))!,
    "shuffle",
  );

async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 2000; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await setTimeout(5);
  }
  throw new Error(`waited in vain for ${what}`);
}

/** A file that a task of the first stage has written to its end. */
const writtenFile = () => {
  if (!existsSync(folder())) return undefined;
  const files = readdirSync(folder(), { recursive: true, encoding: "utf8" }).filter((name) =>
    /^job-\d+-0-0-0.*\.parquet$/.test(name),
  );
  return files.map((name) => join(folder(), name)).find(isWhole);
};

function isWhole(path: string): boolean {
  const { size } = statSync(path);
  if (size < 8) return false;
  const end = Buffer.alloc(4);
  const file = openSync(path, "r");
  readSync(file, end, 0, 4, size - 4);
  closeSync(file);
  return end.toString() === "PAR1";
}

const attemptsOf = () => readdirSync(folder()).map((name) => name.replace(/^job-\d+-/, ""));
const left = () => (existsSync(folder()) ? readdirSync(folder()) : []);

async function disturbed(disturb: () => Promise<void>): Promise<unknown[][]> {
  const rows = session.sql(query).collect();
  rows.catch(() => {});
  await disturb();
  return (await rows).map((row) => row.toArray());
}

test("a query leaves no shuffle file behind, nor does one that fails or is cancelled", async () => {
  expect((await session.sql(query).collect()).map((row) => row.toArray())).toEqual(answer);
  expect(left()).toEqual([]);
  await expect(
    session.sql("SELECT k, sum(1 / (k - 1)) FROM (SELECT id % 3 AS k FROM range(0, 100, 1, 2)) GROUP BY k").collect(),
  ).rejects.toMatchObject({ condition: "DIVIDE_BY_ZERO" });
  const rows = session.sql(query).collect();
  rows.catch(() => {});
  await until("a shuffle file", writtenFile);
  await session.interruptAll();
  await expect(rows).rejects.toMatchObject({ condition: "OPERATION_CANCELED" });
  await until("the end of the files", () => (left().length === 0 ? true : undefined));
});

test("a worker killed amid a shuffle costs its tasks only", async () => {
  const rows = await disturbed(async () => {
    await until("a shuffle file", writtenFile);
    const { workers } = await cluster.status();
    const busy = workers.find(({ taskIds }) => taskIds.length > 0)!;
    process.kill(Number(busy.pid), "SIGKILL");
  });
  expect(rows).toEqual(answer);
  expect(left()).toEqual([]);
});

test.each([
  ["deleted", (path: string) => rmSync(path)],
  ["truncated", (path: string) => truncateSync(path, 100)],
])("a shuffle file that is %s is written again", async (_, damage) => {
  let attempts: readonly string[] = [];
  const rows = await disturbed(async () => {
    const path = await until("a shuffle file", writtenFile);
    await until("the report of the task", async () => {
      const running = (await cluster.status()).workers.flatMap(({ taskIds }) => taskIds);
      return running.some((id) => id.endsWith("/0/0")) ? undefined : true;
    });
    damage(path);
    attempts = await until("the second attempt", () => {
      const seen = attemptsOf();
      return seen.includes("0-0-1") ? seen : undefined;
    });
  });
  expect(rows).toEqual(answer);
  expect(attempts).toContain("0-0-1");
  expect(left()).toEqual([]);
});
