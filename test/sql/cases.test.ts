import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SparkSession } from "../../runtime/client/api";
import { LocalCluster } from "../driver/local-cluster";
import { runCase } from "./run-case";
import { type CaseFile, parseCases, printCases, type SqlCase } from "./sql-case";

/** A real Spark to ask instead of our own driver. */
const remote = process.env.SPARKNB_TEST_REMOTE;
const updates = process.env.SPARKNB_UPDATE === "1";
/** Notes as `ours` what our driver answers differently, and drops such notes where it agrees. */
const notes = process.env.SPARKNB_UPDATE === "ours" && !remote;
if (updates && !remote) throw new Error("Answers come from a real Spark: set SPARKNB_TEST_REMOTE=sc://host:port");

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith(".sql-case"));

let cluster: LocalCluster | undefined;
beforeAll(async () => {
  if (!remote) cluster = await LocalCluster.start();
});
afterAll(() => cluster?.stop());

/** Answers are the same whether one task does it all or every exchange is a shuffle between tasks. */
const oneTask = { mode: "one task", conf: {} };
const shuffles = {
  mode: "shuffles",
  conf: {
    "spark.sparknb.singleTask.maxBytes": "0",
    "spark.sql.autoBroadcastJoinThreshold": "-1",
    "spark.sql.adaptive.advisoryPartitionSizeInBytes": "0",
  },
};
type Mode = { readonly mode: string; readonly conf: Readonly<Record<string, string>> };
const modes: readonly Mode[] = remote || notes ? [oneTask] : [oneTask, shuffles];

async function openSession({ setup }: CaseFile, { conf }: Mode): Promise<SparkSession> {
  const session = await (cluster ? cluster.session() : SparkSession.builder().remote(remote!).create());
  await session.conf.set("spark.sql.session.timeZone", "UTC");
  await session.conf.set("spark.sql.shuffle.partitions", "2");
  for (const [key, value] of Object.entries(conf)) await session.conf.set(key, value);
  for (const statement of setup) await session.sql(statement).collect();
  return session;
}

const runs = modes.flatMap((mode) => files.map((name) => ({ ...mode, name })));

describe.each(runs)("$name, $mode", ({ name, ...mode }) => {
  const path = join(folder, name);
  const file = parseCases(readFileSync(path, "utf8"));
  const answers = new Map<SqlCase, string>();
  let session: SparkSession;
  beforeAll(async () => {
    session = await openSession(file, mode);
  });
  afterAll(async () => {
    await session?.stop();
    if (!updates && !notes) return;
    const cases = file.cases.map((one) => {
      const answer = answers.get(one);
      if (answer === undefined) return one;
      return updates ? { ...one, spark: answer } : { ...one, ours: answer === one.spark ? undefined : answer };
    });
    writeFileSync(path, printCases({ ...file, cases }));
  });

  it.each(file.cases)("$name", async (one) => {
    const answer = await runCase(session, one);
    if (updates || notes) return void answers.set(one, answer);
    expect(one.spark, "no answer yet: run with SPARKNB_UPDATE=1 against a real Spark").toBeDefined();
    expect(answer).toBe(remote ? one.spark : (one.ours ?? one.spark));
  });
});
