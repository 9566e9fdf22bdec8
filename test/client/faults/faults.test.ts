import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SparkConnectException, SparkSession } from "../../../runtime/client/api";
import { defaultRetryPolicy } from "../../../runtime/client/channel";
import { type JavaRandom, javaRandom } from "../../../runtime/random/java-random";
import { LocalCluster } from "../../driver/local-cluster";
import { type Fault, FaultProxy } from "./fault-proxy";

/** `npm run test:compat` runs 200. */
const runs = Number(process.env.SPARKNB_FAULT_RUNS ?? 8);
const seeds = Array.from({ length: runs }, (_, index) => index + 1);
const clientOptions = {
  retryPolicy: { ...defaultRetryPolicy, initialBackoff: 20, maxBackoff: 200, maxRetries: 30 },
  deadlines: { executePlan: 3000, reattachExecute: 3000, analyzePlan: 3000, addArtifacts: 3000, other: 3000 },
};
/** A connection on which nothing passes is given up soon. */
const keepAlive = "grpc_keepalive_time_ms=300;grpc_keepalive_timeout_ms=300";
const rows = 20_000;

let clusters: LocalCluster[];
beforeAll(async () => {
  clusters = await Promise.all([0, 1].map(() => LocalCluster.start({ isInsecure: true, workers: 1 })));
}, 60_000);
afterAll(() => Promise.all(clusters.map((cluster) => cluster.stop())));

const sum = (ids: readonly bigint[]) => ids.reduce((all, id) => all + id, 0n);
const whole = (BigInt(rows) * BigInt(rows - 1)) / 2n;

/** What a run does, and what it must see. */
const actions: Readonly<Record<string, (spark: SparkSession) => Promise<void>>> = {
  async collect(spark) {
    expect(sum((await spark.range(rows).collect()).map((row) => row.id))).toBe(whole);
  },
  async iterate(spark) {
    const ids: bigint[] = [];
    for await (const row of spark.range(rows).toLocalIterator()) ids.push(row.id);
    expect([ids.length, sum(ids)]).toEqual([rows, whole]);
  },
  async upload(spark) {
    const data = Array.from({ length: rows }, (_, id) => [BigInt(id), `text ${id} `.repeat(6)]);
    expect(sum((await spark.createDataFrame(data, ["id", "text"]).select("id").collect()).map((row) => row.id))).toBe(
      whole,
    );
  },
  async insert(spark) {
    const table = `t_${randomUUID().replaceAll("-", "")}`;
    await spark.range(5).write.saveAsTable(table);
    await spark.sql(`insert into ${table} select id from range(7)`).collect();
    await spark.range(3).write.insertInto(table);
    expect(await spark.table(table).count()).toBe(15);
  },
  async fail(spark) {
    const error = await spark
      .sql("select sum(id), 1 / 0 from range(10)")
      .collect()
      .catch((raised: unknown) => raised);
    if (error instanceof SparkConnectException && isLost(error)) throw error;
    expect(error).toMatchObject({ name: "ArithmeticException", condition: "DIVIDE_BY_ZERO" });
  },
};

/** What a client must hear whose session is not at the server that answers now. */
const isLost = ({ condition, message }: SparkConnectException) =>
  /^INVALID_HANDLE\.|RESPONSE_ALREADY_RECEIVED/.test(condition ?? "") || /server side session/.test(message);

function faultsOf(random: JavaRandom, hasOther: boolean): Fault[] {
  const kinds = ["reset", "end", "stall", "delay"] as const;
  const afterBytes = () => 50 + Math.floor(10 ** (random.nextDouble() * 4 + 1.5));
  const faults = Array.from({ length: 1 + random.nextInt(3) }, () => ({
    kind: kinds[random.nextInt(kinds.length)]!,
    afterBytes: afterBytes(),
  }));
  return hasOther ? [...faults.slice(1), { kind: "other", afterBytes: afterBytes() }] : faults;
}

it.each(seeds)(
  "seed %i: right rows, or the right error",
  async (seed) => {
    const random = javaRandom(BigInt(seed));
    const hasOther = seed % 4 === 3;
    const [name, action] = Object.entries(actions)[seed % Object.keys(actions).length]!;
    const [home, other] = clusters.map((cluster) => cluster.driver.port);
    const proxy = await FaultProxy.start(home!, faultsOf(random, hasOther), other);
    let spark: SparkSession | undefined;
    try {
      spark = await SparkSession.builder()
        .remote(`sc://127.0.0.1:${proxy.port}/;${keepAlive}`)
        .clientOptions(clientOptions)
        .create();
      await action(spark);
    } catch (error) {
      const isRight = hasOther && proxy.left === 0 && error instanceof SparkConnectException && isLost(error);
      if (!isRight) throw new Error(`${name}: ${String(error)}`, { cause: error });
    } finally {
      await spark?.client.close();
      await proxy.stop();
    }
  },
  30_000,
);
