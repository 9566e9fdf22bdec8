import { existsSync, readdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SparkSession } from "../../runtime/client/api";
import { isAlive, startDriver } from "../../runtime/cluster";
import { scratchRoot } from "../../runtime/cluster/scratch-folder";
import { LocalCluster } from "./local-cluster";

const long = "SELECT count(*) AS n, sum((a.id * b.id) % 7) AS s FROM range(40000) a CROSS JOIN range(20000) b";

let cluster: LocalCluster;
beforeAll(async () => {
  cluster = await LocalCluster.start();
});
afterAll(() => cluster.stop());

/** Waits until a worker has a task, and returns its process id. */
async function busyWorker(): Promise<number> {
  for (let i = 0; i < 500; i++) {
    const { workers } = await cluster.status();
    const busy = workers.find(({ taskIds }) => taskIds.length > 0);
    if (busy) return Number(busy.pid);
    await setTimeout(10);
  }
  throw new Error("no worker was busy within 5 s");
}

test("two workers run, and each has its own process", async () => {
  const { workers, sparkVersion } = await cluster.status();
  expect(new Set(workers.map(({ pid }) => pid)).size).toBe(2);
  expect(sparkVersion).toBe("4.3.0");
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
  const rows = session.sql(long).then((frame) => frame.collect());
  const victim = await busyWorker();
  process.kill(victim, "SIGKILL");
  expect((await rows).map((row) => row.toObject())).toEqual([{ n: 800_000_000n, s: expect.any(BigInt) }]);
  const { workers } = await cluster.status();
  expect(workers.map(({ pid }) => Number(pid))).not.toContain(victim);
  await session.stop();
});

test("a cancelled query ends at once, and its session goes on", async () => {
  const session = await cluster.session();
  session.addTag("cell-1");
  const rows = session.sql(long).then((frame) => frame.collect());
  rows.catch(() => {});
  await busyWorker();
  const interrupted = await session.interruptTag("cell-1");
  expect(interrupted).toHaveLength(1);
  await expect(rows).rejects.toMatchObject({ condition: "OPERATION_CANCELED" });
  expect(await session.range(3).count()).toBe(3n);
  await session.stop();
});

test("an error names its condition, SQLSTATE and place, and leaves the session usable", async () => {
  const session = await cluster.session();
  await expect(session.sql("SELECT nope FROM range(3)")).rejects.toMatchObject({
    condition: "UNRESOLVED_COLUMN.WITH_SUGGESTION",
    sqlState: "42703",
  });
  await expect(session.sql("SELECT 1 / id FROM range(3)").then((frame) => frame.collect())).rejects.toMatchObject({
    condition: "DIVIDE_BY_ZERO",
    sqlState: "22012",
  });
  expect(await session.range(3).count()).toBe(3n);
  await session.stop();
});

test("sessions do not see each other's temp views, and share global ones", async () => {
  const [one, other] = [await cluster.session(), await cluster.session()];
  await one.range(2).createOrReplaceTempView("mine");
  await one.range(2).createOrReplaceGlobalTempView("ours");
  await expect(other.sql("SELECT * FROM mine")).rejects.toMatchObject({ condition: "TABLE_OR_VIEW_NOT_FOUND" });
  expect(await other.table("global_temp.ours").count()).toBe(2n);
  await Promise.all([one.stop(), other.stop()]);
});

test("a taken port is named", async () => {
  const { distFolder, driver } = cluster;
  await expect(startDriver({ distFolder, port: driver.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("a driver killed with -9 takes its workers with it, and its folder", async () => {
  const victim = await LocalCluster.start();
  const pids = (await victim.status()).workers.map(({ pid }) => Number(pid));
  const scratch = readdirSync(scratchRoot()).find((name) => name.startsWith(`driver-${victim.driver.pid}-`))!;
  process.kill(victim.driver.pid, "SIGKILL");
  for (let i = 0; i < 500 && pids.some(isAlive); i++) await setTimeout(10);
  expect(pids.filter(isAlive)).toEqual([]);
  expect(existsSync(`${scratchRoot()}/${scratch}`)).toBe(false);
  await victim.stop();
});
