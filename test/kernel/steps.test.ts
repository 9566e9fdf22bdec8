import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningKernel, startKernel } from "../../runtime/cluster";
import { KernelConnection } from "../../runtime/cluster/kernel-connection";
import type { CellLanguage, CellProfile, InspectedStep } from "../../runtime/protocol";
import { LocalCluster } from "../driver/local-cluster";
import { bundle } from "../worker/dist";

let dist: string;
let cluster: LocalCluster;
let kernelProcess: RunningKernel;
let kernel: KernelConnection;

beforeAll(async () => {
  cluster = await LocalCluster.start();
  dist = await bundle({ kernel: "runtime/kernel/main.ts" });
  kernelProcess = await startKernel({ distFolder: dist, workingDirectory: tmpdir() });
  const { token } = kernelProcess;
  const params = { token, workingDirectory: tmpdir(), remote: cluster.driver.address };
  kernel = await KernelConnection.open(kernelProcess.address, params);
}, 120_000);
afterAll(async () => {
  await kernelProcess?.stop();
  await cluster?.stop();
  rmSync(dist, { recursive: true, force: true });
});

async function stepsOf(executionId: string, cellIndex: number, code: string): Promise<readonly InspectedStep[]> {
  const run = { executionId, cellIndex, language: "sparkts" as const, code };
  expect(await kernel.execute(run, { output() {} })).toEqual({ status: "ok" });
  const result = await kernel.inspect({ kind: "steps", executionId });
  return result.kind === "ok" ? result.answer.steps : [];
}

const rowsOf = (steps: readonly InspectedStep[]) =>
  Object.fromEntries(steps.map(({ cellIndex, line, column, rows }) => [`${cellIndex}:${line}:${column}`, rows]));

it("rows of the steps of a chain, where their calls were written", async () => {
  const made =
    'const grouped = spark.range(1000)\n  .filter(col("id").lt(100))\n  .groupBy(col("id").mod(7).alias("k"))\n  .agg(F.sum("id").alias("s"));';
  expect(await stepsOf("made", 1, made)).toEqual([]);
  const steps = await stepsOf("used", 2, "const rows = await grouped.orderBy('k').collect(); rows.length;");
  expect(rowsOf(steps)).toMatchObject({ "1:2:4": 100, "1:4:4": 7, "2:1:28": 7 });
  expect(steps.every(({ milliseconds, isPartial }) => milliseconds >= 0 && !isPartial)).toBe(true);
});

it("a step that was not read to its end says so; one below an aggregation was", async () => {
  const steps = await stepsOf("shown", 3, 'spark.range(1000000).withColumn("x", F.rand())');
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.every(({ isPartial }) => isPartial)).toBe(true);
});

const keptRowsOf = async (executionId: string) => {
  const result = await kernel.inspect({ kind: "keptRows", executionId });
  return result.kind === "ok" ? result.answer.areRead : undefined;
};

it("a run that reads rows kept before it says so; one that keeps them, or reads none, does not", async () => {
  await stepsOf("keeps", 5, "const kept = spark.range(300).filter(col('id').lt(40)).cache(); await kept.count();");
  await stepsOf("reads", 6, "await kept.groupBy(col('id').mod(3)).count().collect();");
  await stepsOf("other", 7, "await spark.range(7).count();");
  expect([await keptRowsOf("keeps"), await keptRowsOf("reads"), await keptRowsOf("other")]).toEqual([
    false,
    true,
    false,
  ]);
});

async function profileOf(executionId: string, language: CellLanguage, code: string): Promise<CellProfile> {
  await kernel.execute({ executionId, cellIndex: 4, language, code }, { output() {} });
  const result = await kernel.inspect({ kind: "profile", executionId });
  if (result.kind !== "ok" || !result.answer.profile) throw new Error("no profile");
  return result.answer.profile;
}

it("a run's profile: its queries, what their operators did, and the calls that made them", async () => {
  const code =
    "await spark.range(5000)\n  .filter(col('id').lt(700))\n  .groupBy(col('id').mod(7).alias('k'))\n  .count().collect();";
  const profile = await profileOf("profiled", "sparkts", code);
  expect(profile).toMatchObject({ version: 1, executionId: "profiled", language: "sparkts", code, cellIndex: 4 });
  const [query] = profile.queries;
  expect(query).toMatchObject({ state: "succeeded", purpose: "query", missing: [] });
  const filter = query!.optimized.find(({ kind }) => kind === "Filter")!;
  expect(filter.place).toEqual({ kind: "call", cellIndex: 4, line: 2, column: 4, name: "filter" });
  const operator = query!.operators.find(({ planNodes }) => planNodes.includes(filter.id))!;
  expect(operator).toMatchObject({ rows: 700, taskRows: { min: 700, median: 700, max: 700 } });
  expect(operator.bytes).toBeGreaterThan(0);
});

it("SQL is told by its characters, an error by what ran until then", async () => {
  const code = "SELECT id FROM range(100) WHERE id > 41 ORDER BY id DESC";
  const { queries } = await profileOf("queried", "sparksql", code);
  const place = queries[0]!.optimized.find(({ kind }) => kind === "Filter")!.place!;
  expect(place.kind === "sql" && place.text.slice(place.start, place.end)).toContain("id > 41");
  const failed = await profileOf("failed", "sparksql", "SELECT 1 / (id - id) FROM range(3)");
  expect(failed.queries.at(-1)).toMatchObject({ state: "failed" });
});

it("why a query failed: the node whose expression it was, and where that was written", async () => {
  const sql = "SELECT id, 1 / (id - id) AS x FROM range(3) WHERE id >= 0";
  const { queries } = await profileOf("divided", "sparksql", sql);
  const { failure, optimized } = queries.at(-1)!;
  expect(failure!.message).toMatch(/^\[DIVIDE_BY_ZERO\] .*SQLSTATE: 22012$/s);
  expect(optimized[failure!.step!]!.kind).toBe("Project");
  expect(failure!.place).toEqual({ kind: "sql", text: sql, start: 11, end: 24 });
  const typescript =
    'await spark.range(3)\n  .withColumn("x", col("id").divide(col("id").minus(col("id")))).collect();';
  const called = (await profileOf("called", "sparkts", typescript)).queries.at(-1)!;
  expect(called.failure!.place).toEqual({ kind: "call", cellIndex: 4, line: 2, column: 30, name: "divide" });
});

it("a plan as it was written", async () => {
  const { queries } = await profileOf("written", "sparksql", "SELECT id AS k FROM range(5) WHERE id > 1");
  expect(queries[0]!.parsed!.map(({ text }) => text)).toEqual([
    "'GlobalLimit 101",
    "'LocalLimit 101",
    "'Project ['id AS k]",
    "'Filter ('id > 1)",
    "'UnresolvedTableValuedFunction [range], [5], false",
  ]);
});

it("nothing of a run that is not known", async () => {
  expect(await kernel.inspect({ kind: "steps", executionId: "never" })).toEqual({ kind: "ok", answer: { steps: [] } });
  expect(await kernel.inspect({ kind: "profile", executionId: "never" })).toEqual({ kind: "ok", answer: {} });
});
