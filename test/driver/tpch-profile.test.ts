import { readFileSync, rmSync } from "node:fs";
import { afterAll, beforeAll, describe, it } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { queryRuns } from "../../runtime/kernel/inspection/query-runs";
import { expectKnownNames } from "../profile/expect-known-names";
import { expectSums } from "../profile/expect-sums";
import { InspectClient } from "./inspect-client";
import { LocalCluster } from "./local-cluster";
import { tpchTables } from "./tpch-tables";

/** `TPCH_DATA=FOLDER`: Parquet files of TPC-H, whose queries take long enough for their times to be compared. */
const data = process.env.TPCH_DATA;
let cluster: LocalCluster;
let spark: SparkSession;
let inspect: InspectClient;

beforeAll(async () => {
  cluster = await LocalCluster.start({ workers: 2 });
  spark = await cluster.session();
  inspect = new InspectClient(cluster.driver);
  for (const [name, text] of Object.entries(tpchTables)) {
    const rows = data ? `SELECT * FROM parquet.\`${data}/${name}.parquet\`` : text;
    await spark.sql(`CREATE TABLE ${name} USING parquet AS ${rows}`).collect();
  }
}, 120_000);
afterAll(async () => {
  inspect?.close();
  await spark?.stop();
  await cluster?.stop();
  rmSync(cluster.warehouse, { recursive: true, force: true });
});

const textOf = (query: number) =>
  readFileSync(new URL(`../bench/tpch/queries/q${query}.sql`, import.meta.url), "utf8")
    .split(/;\s*$/m)
    .filter((text) => text.trim() !== "");

/** Runs a query and looks at what the driver tells of all that it ran. */
async function expectSumsOf(query: number): Promise<void> {
  const tag = `tpch-${crypto.randomUUID()}`;
  await spark.withTags([tag], async () => {
    for (const text of textOf(query)) await spark.sql(text).collect();
  });
  for (const detail of await inspect.operations(spark.sessionId, tag, true))
    for (const run of queryRuns(spark.sessionId, detail)) {
      expectSums(run);
      expectKnownNames(run);
    }
}

const queries = Array.from({ length: 22 }, (_, index) => index + 1);

describe("TPC-H: rows of operators add up, their times are the run's, their texts have no name of ours", () => {
  it.each(queries)("q%i as one task", (query) => expectSumsOf(query));
  it.each(queries)("q%i over many tasks", async (query) => {
    await spark.conf.set("spark.sparknb.singleTask.maxBytes", 0);
    await expectSumsOf(query);
  });
});
