import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SparkSession } from "../../runtime/client/api";
import { isAlive, startDriver } from "../../runtime/cluster";
import { scratchRoot } from "../../runtime/cluster/scratch-folder";
import { LocalCluster } from "./local-cluster";

const long = "SELECT count(*) AS n, sum((a.id * b.id) % 7) AS s FROM range(20000) a CROSS JOIN range(10000) b";

let cluster: LocalCluster;
beforeAll(async () => {
  cluster = await LocalCluster.start();
});
afterAll(() => cluster.stop());

/** Asks until there is an answer. */
async function until<T>(what: string, ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let i = 0; i < 1000; i++) {
    const found = await ask();
    if (found !== undefined) return found;
    await setTimeout(10);
  }
  throw new Error(`${what}: not within 10 s`);
}

/** The process id of a worker that has a task. */
const busyWorker = () =>
  until("a busy worker", async () => {
    const { workers } = await cluster.status();
    const busy = workers.find(({ taskIds }) => taskIds.length > 0);
    return busy && Number(busy.pid);
  });

const readyWorkers = (of: LocalCluster) =>
  until("two workers", async () => {
    const { workers } = await of.status();
    return workers.length === 2 ? workers.map(({ pid }) => Number(pid)) : undefined;
  });

test("two workers run, and each has its own process", async () => {
  expect(new Set(await readyWorkers(cluster)).size).toBe(2);
  expect((await cluster.status()).sparkVersion).toBe("4.3.0");
});

test("a call without the token is refused", async () => {
  const address = `sc://localhost:${cluster.driver.port}`;
  for (const remote of [address, `${address}/;token=wrong`]) {
    const outcome = SparkSession.builder()
      .remote(remote)
      .create()
      .then((session) => session.range(1).count());
    await expect(outcome).rejects.toThrow(/token/i);
  }
});

test("a worker killed in the middle of a query costs a retry, not the query", async () => {
  const session = await cluster.session();
  const rows = session.sql(long).collect();
  const victim = await busyWorker();
  process.kill(victim, "SIGKILL");
  expect((await rows).map((row) => row.toObject())).toEqual([{ n: 200_000_000n, s: expect.any(BigInt) }]);
  const { workers } = await cluster.status();
  expect(workers.map(({ pid }) => Number(pid))).not.toContain(victim);
  await session.stop();
});

test("a cancelled query ends at once, and its session goes on", async () => {
  const session = await cluster.session();
  session.addTag("cell-1");
  const rows = session.sql(long).collect();
  rows.catch(() => {});
  await busyWorker();
  const interrupted = await session.interruptTag("cell-1");
  expect(interrupted).toHaveLength(1);
  await expect(rows).rejects.toMatchObject({ condition: "OPERATION_CANCELED" });
  expect(await session.range(3).count()).toBe(3);
  await session.stop();
});

test("an error names its condition, SQLSTATE and place, and leaves the session usable", async () => {
  const session = await cluster.session();
  await expect(session.sql("SELECT nope FROM range(3)").collect()).rejects.toMatchObject({
    condition: "UNRESOLVED_COLUMN.WITH_SUGGESTION",
    sqlState: "42703",
  });
  await expect(session.sql("SELECT 1 / id FROM range(3)").collect()).rejects.toMatchObject({
    condition: "DIVIDE_BY_ZERO",
    sqlState: "22012",
  });
  expect(await session.range(3).count()).toBe(3);
  await session.stop();
});

test("sessions do not see each other's temp views, and share global ones", async () => {
  const [one, other] = [await cluster.session(), await cluster.session()];
  await one.range(2).createOrReplaceTempView("mine");
  await one.range(2).createOrReplaceGlobalTempView("ours");
  await expect(other.sql("SELECT * FROM mine").collect()).rejects.toMatchObject({
    condition: "TABLE_OR_VIEW_NOT_FOUND",
  });
  expect(await other.table("global_temp.ours").count()).toBe(2);
  await Promise.all([one.stop(), other.stop()]);
});

test("a taken port is named", async () => {
  const { distFolder, driver } = cluster;
  await expect(startDriver({ distFolder, port: driver.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("a driver killed with -9 takes its workers with it, and its folder", async () => {
  const victim = await LocalCluster.start();
  const pids = await readyWorkers(victim);
  const scratch = readdirSync(scratchRoot()).find((name) => name.startsWith(`driver-${victim.driver.pid}-`))!;
  process.kill(victim.driver.pid, "SIGKILL");
  await until("the end of its workers", () => (pids.some(isAlive) ? undefined : true));
  await until("the end of its folder", () => (existsSync(join(scratchRoot(), scratch)) ? undefined : true));
  await victim.stop();
});
