import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningKernel, startKernel } from "../../runtime/cluster";
import { KernelConnection } from "../../runtime/cluster/kernel-connection";
import type { CellLanguage, QueryRun } from "../../runtime/protocol";
import { bundle } from "../worker/dist";
import { FakeSpark } from "./fake-spark";

let dist: string;
beforeAll(async () => {
  dist = await bundle({ kernel: "runtime/kernel/main.ts" });
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

/** What the plan panel gets of a cell's run on a server that is not our own. */
async function queriesOn(remote: string, language: CellLanguage, code: string): Promise<readonly QueryRun[]> {
  const running: RunningKernel = await startKernel({ distFolder: dist, workingDirectory: tmpdir() });
  try {
    const { address, token } = running;
    const kernel = await KernelConnection.open(address, { token, workingDirectory: tmpdir(), remote });
    const python = process.env.SPARKNB_TEST_PYTHON;
    const cell = { executionId: "run", cellIndex: 1, language, code, ...(python && { python }) };
    expect(await kernel.execute(cell, { output() {} })).toEqual({ status: "ok" });
    const result = await kernel.inspect({ kind: "profile", executionId: "run" });
    return result.kind === "ok" ? (result.answer.profile?.queries ?? []) : [];
  } finally {
    await running.stop();
  }
}

it("a server that remembers nothing: its stages, its metrics and its plans printed anew, and what is missing", async () => {
  const spark = await FakeSpark.start();
  try {
    const [query, ...rest] = await queriesOn(spark.url, "sparksql", "SELECT 'measured'");
    expect(rest).toEqual([]);
    expect(query).toMatchObject({
      ...{ state: "succeeded", purpose: "query", analyzed: [], optimized: [] },
      missing: ["stages", "attempts", "changes", "places", "times"],
      stages: [{ id: 3, tasks: 2, completedTasks: 2, state: "done", inputBytesRead: 512 }],
    });
    expect(query!.explained).toContain("== Physical Plan ==");
    expect(query!.stages[0]!.cpuMs).toBeUndefined();
    expect(query!.operators).toMatchObject([
      { id: 0, name: "WholeStageCodegen (1)", ownMs: 40, rows: 7 },
      { id: 1, parent: 0, name: "Project", rows: 7 },
      { id: 2, parent: 1, name: "Scan parquet", rows: 7, files: { count: 2, bytes: 900 } },
    ]);
    // The pipeline's time is that of all three.
    expect(query!.operators.slice(1).map(({ ownMs }) => ownMs)).toEqual([undefined, undefined]);
    expect(query!.operators[2]!.metrics).toContainEqual({ name: "scan time", value: 12, unit: "milliseconds" });
  } finally {
    spark.stop();
  }
});

/** `SPARKNB_TEST_REMOTE=sc://… [SPARKNB_TEST_PYTHON=…]`: a Spark of Apache's. */
const remote = process.env.SPARKNB_TEST_REMOTE ?? "";
describe.runIf(remote !== "")("on Apache Spark", () => {
  const code = {
    sparkts:
      "await spark.range(5000).filter(col('id').lt(700)).groupBy(col('id').mod(7).alias('k')).count().orderBy('k').collect();",
    sparksql: "SELECT id % 7 AS k, count(*) AS count FROM range(5000) WHERE id < 700 GROUP BY k ORDER BY k",
    python:
      "spark.range(5000).filter('id < 700').selectExpr('id % 7 AS k').groupBy('k').count().orderBy('k').collect()",
  };
  it.each(Object.entries(code) as [CellLanguage, string][])("%s", async (language, text) => {
    if (language === "python" && !process.env.SPARKNB_TEST_PYTHON) return;
    const [query] = await queriesOn(remote, language, text);
    const { operators, explained } = query!;
    expect(query!.state).toBe("succeeded");
    expect(explained).toContain("== Optimized Logical Plan ==");
    expect(operators.find(({ rows }) => rows !== undefined)!.rows).toBe(7);
    expect(operators.some(({ name, rows }) => name === "Filter" && rows === 700)).toBe(true);
    expect(operators.some(({ name, bytes = 0 }) => name === "Exchange" && bytes > 0)).toBe(true);
    expect(operators.some(({ ownMs = 0 }) => ownMs > 0)).toBe(true);
  });
});
