import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeRange } from "../../extension/plan-panel/place-range";
import type { SparkSession } from "../../runtime/client/api";
import { type RunningKernel, startKernel } from "../../runtime/cluster";
import { KernelConnection } from "../../runtime/cluster/kernel-connection";
import type { PlanStep, QueryRun } from "../../runtime/protocol/plan-profile";
import { LocalCluster } from "../driver/local-cluster";
import { tpchTables } from "../driver/tpch-tables";
import { expectSums } from "../profile/expect-sums";
import { bundle } from "../worker/dist";

let dist: string;
let cluster: LocalCluster;
let spark: SparkSession;
let kernelProcess: RunningKernel;
let kernel: KernelConnection;

beforeAll(async () => {
  cluster = await LocalCluster.start({ workers: 2 });
  spark = await cluster.session();
  for (const [name, text] of Object.entries(tpchTables))
    await spark.sql(`CREATE TABLE ${name} USING parquet AS ${text}`).collect();
  dist = await bundle({ kernel: "runtime/kernel/main.ts" });
  kernelProcess = await startKernel({ distFolder: dist, workingDirectory: tmpdir() });
  const { token } = kernelProcess;
  const params = { token, workingDirectory: tmpdir(), remote: cluster.driver.address };
  kernel = await KernelConnection.open(kernelProcess.address, params);
}, 240_000);
afterAll(async () => {
  await kernelProcess?.stop();
  await spark?.stop();
  await cluster?.stop();
  for (const folder of [dist, cluster.warehouse]) rmSync(folder, { recursive: true, force: true });
});

/** TPC-H's queries as cells of TypeScript. */
const cells = readFileSync(new URL("./tpch-cells.text-case", import.meta.url), "utf8")
  .split(/^==== /m)
  .slice(1)
  .map((text) => [text.split("\n", 1)[0]!, text.slice(text.indexOf("\n") + 1).trimEnd()] as const);

async function queriesOf(executionId: string, code: string): Promise<readonly QueryRun[]> {
  const run = { executionId, cellIndex: 1, language: "sparkts" as const, code };
  expect(await kernel.execute(run, { output() {} })).toEqual({ status: "ok" });
  const result = await kernel.inspect({ kind: "profile", executionId });
  return result.kind === "ok" ? result.answer.profile!.queries : [];
}

/** What each call makes, and what the optimizer makes of that. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  table: ["FileScan", "SubqueryAlias", "Project", "Filter"],
  filter: ["Filter"],
  where: ["Filter"],
  select: ["Project"],
  withColumn: ["Project"],
  join: ["Join", "Filter"],
  agg: ["Aggregate", "Project"],
  orderBy: ["Sort"],
  limit: ["Limit"],
  alias: ["SubqueryAlias"],
};

/** The call that made a node, as it is written. */
function callOf({ place }: PlanStep, code: string): string | undefined {
  const range = place && placeRange(place, [{ text: code }], 0);
  return range && code.slice(range.start, range.end);
}

function expectRightCall(step: PlanStep, code: string): void {
  const call = callOf(step, code);
  if (call === undefined || step.place?.kind !== "call") return;
  const { name } = step.place;
  expect(call).toMatch(new RegExp(`^${name}\\(`));
  expect(kinds[name], `${step.kind} by ${call}`).toContain(step.kind);
}

/** What a filter or a join compares is written in its call, or in a column that was made above. */
function expectColumns(step: PlanStep, code: string): void {
  if (step.kind !== "Filter" && step.kind !== "Join") return;
  const columns = [...step.text.matchAll(/([A-Za-z_]\w*)#\d+/g)].map(([, name]) => name!);
  const call = callOf(step, code) ?? "";
  for (const column of columns) expect(call + constants(code), step.text).toContain(column);
}

/** Columns that have a name of their own in the cell. */
const constants = (code: string): string => (code.match(/^const \w+ = (?:col|F)\b.*$/gm) ?? []).join("\n");

/** Where the calls stand that make nodes. */
function callsIn(code: string): readonly string[] {
  const calls = [...code.matchAll(/(?<=\.)(table|filter|where|select|withColumn|join|agg|orderBy|limit)\(/g)];
  return calls.map(({ index, 1: name }) => {
    const before = code.slice(0, index).split("\n");
    return `${before.length}:${before.at(-1)!.length + 1} ${name}`;
  });
}

describe("TPC-H as DataFrames: each node leads to the call that made it", () => {
  it.each(cells)("%s", async (name, code) => {
    const queries = await queriesOf(name, code);
    const query = queries.at(-1)!;
    expect(query).toMatchObject({ state: "succeeded", purpose: "query" });
    for (const run of queries) expectSums(run);
    for (const step of [...query.analyzed, ...query.optimized]) expectRightCall(step, code);
    for (const step of query.analyzed) {
      expect(step.place, step.text).toBeDefined();
      expectColumns(step, code);
    }
    const found = new Set(
      query.analyzed.flatMap(({ place }) =>
        place?.kind === "call" ? [`${place.line}:${place.column} ${place.name}`] : [],
      ),
    );
    expect(callsIn(code).filter((call) => !found.has(call))).toEqual([]);
    const statement = readFileSync(new URL(`../bench/tpch/queries/${name}.sql`, import.meta.url), "utf8");
    const rows = name === "q15" ? undefined : await spark.sql(statement).count();
    if (rows !== undefined) expect(query.operators[0]!.rows).toBe(rows);
  });
});
