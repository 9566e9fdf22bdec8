import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { LocalCluster } from "../driver/local-cluster";

let cluster: LocalCluster;
let session: SparkSession;
beforeAll(async () => {
  const conf = { "spark.executor.heartbeatInterval": "250ms", "spark.network.timeout": "5" };
  cluster = await LocalCluster.start({ workers: 2, conf });
  session = await cluster.session();
});
afterAll(async () => {
  await session?.stop();
  await cluster?.stop();
});

test("the tasks of a worker that is stopped go to another", async () => {
  const rows = session.sql("SELECT count(DISTINCT md5(string(id))) AS n FROM range(3000000)").collect();
  rows.catch(() => {});
  let pid: bigint | undefined;
  while (pid === undefined) {
    await setTimeout(5);
    pid = (await cluster.status()).workers.find(({ taskIds }) => taskIds.length > 0)?.pid;
  }
  process.kill(Number(pid), "SIGSTOP");
  expect((await rows).map((row) => row.toArray())).toEqual([[3_000_000n]]);
  expect((await cluster.status()).workers.map((worker) => worker.pid)).not.toContain(pid);
});
