import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { queryRuns } from "../../runtime/kernel/inspection/query-runs";
import { expectKnownNames } from "../profile/expect-known-names";
import { expectSums } from "../profile/expect-sums";
import type { InspectClient } from "./inspect-client";
import type { LocalCluster } from "./local-cluster";
import { tpchTables } from "./tpch-tables";
import { useCluster } from "./use-cluster";

/** `TPCH_DATA=FOLDER`: Parquet files of TPC-H, whose queries take long enough for their times to be compared, on a machine that does nothing else. */
const data = process.env.TPCH_DATA;
let cluster: LocalCluster;
let spark: SparkSession;
let inspect: InspectClient;

useCluster({ workers: 2 }, async (use) => {
  ({ cluster, spark, inspect } = use);
  for (const [name, text] of Object.entries(tpchTables)) {
    const rows = data ? `SELECT * FROM parquet.\`${data}/${name}.parquet\`` : text;
    await spark.sql(`CREATE TABLE ${name} USING parquet AS ${rows}`).collect();
  }
});

const textOf = (query: number) =>
  readFileSync(new URL(`../bench/tpch/queries/q${query}.sql`, import.meta.url), "utf8")
    .split(/;\s*$/m)
    .filter((text) => text.trim() !== "");

/** Runs a query and looks at what the driver tells of all that it ran. */
async function expectSumsOf(query: number): Promise<number> {
  let told = 0;
  const tag = `tpch-${crypto.randomUUID()}`;
  await spark.withTags([tag], async () => {
    for (const text of textOf(query)) await spark.sql(text).collect();
  });
  for (const detail of await inspect.operations(spark.sessionId, tag, true))
    for (const run of queryRuns(spark.sessionId, detail)) {
      expectSums(run);
      expectKnownNames(run);
      told += run.stages.reduce((sum, { cpuMs = 0, outsideMs = 0 }) => sum + cpuMs + outsideMs, 0);
    }
  return told;
}

/** Processor time that the workers have had, by the system's books (Linux). */
function workersMs(): number {
  const children = readFileSync(`/proc/${cluster.driver.pid}/task/${cluster.driver.pid}/children`, "utf8").trim();
  return children.split(" ").reduce((sum, pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
    return sum + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);
}

const queries = Array.from({ length: 22 }, (_, index) => index + 1);

describe("TPC-H: rows of operators add up, their times are the run's, their texts have no name of ours", () => {
  it.each(queries)("q%i as one task", async (query) => {
    const before = data ? workersMs() : 0;
    const told = await expectSumsOf(query);
    if (!data) return;
    const spent = workersMs() - before;
    console.log(`q${query}: ${told.toFixed(0)} ms told, ${spent} ms by the system's books`);
    // Those count in hundredths of a second, of each worker.
    expect(Math.abs(told - spent)).toBeLessThan(0.1 * spent + 20);
  });
  it.each(queries)("q%i over many tasks", async (query) => {
    await spark.conf.set("spark.sparknb.singleTask.maxBytes", 0);
    await expectSumsOf(query);
  });
});
