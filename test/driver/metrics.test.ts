import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "@bufbuild/protobuf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ConnectClient } from "../../runtime/client/channel";
import { type OperationDetail, OperationRequestSchema, type Plan, PlanSchema } from "../../runtime/protocol";
import { InspectClient } from "./inspect-client";
import { LocalCluster } from "./local-cluster";

let cluster: LocalCluster;
let client: ConnectClient;
let inspect: InspectClient;
let folder: string;
beforeAll(async () => {
  cluster = await LocalCluster.start({ workers: 2 });
  client = new ConnectClient(cluster.driver.address);
  inspect = new InspectClient(cluster.driver);
  folder = mkdtempSync(join(tmpdir(), "sparknb-metrics-"));
  await run(write(`SELECT id, id % 5 AS k, id % 2 AS p FROM range(1000)`, join(folder, "facts"), ["p"]));
  await run(write(`SELECT id AS k, concat('n', id) AS name FROM range(5)`, join(folder, "names")));
});
afterAll(async () => {
  inspect?.close();
  await client?.close();
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sql = (query: string) => ({ common: { planId: 7n }, relType: { case: "sql" as const, value: { query } } });
const query = (text: string): Plan => create(PlanSchema, { opType: { case: "root", value: sql(text) } });
const write = (text: string, path: string, partitioningColumns: string[] = []): Plan =>
  create(PlanSchema, {
    opType: {
      case: "command",
      value: {
        commandType: {
          case: "writeOperation",
          value: { input: sql(text), source: "parquet", partitioningColumns, saveType: { case: "path", value: path } },
        },
      },
    },
  });
const run = (plan: Plan, id?: string) => client.run(plan, id);
/** Every exchange real, however few rows go through it. */
const spread = [
  { key: "spark.sparknb.singleTask.maxBytes", value: "0" },
  { key: "spark.sql.adaptive.advisoryPartitionSizeInBytes", value: "0" },
  { key: "spark.sql.shuffle.partitions", value: "2" },
];
const join2 = () =>
  `SELECT name, count(*) AS n FROM parquet.\`${join(folder, "facts")}\` f JOIN parquet.\`${join(folder, "names")}\` d ` +
  `ON f.k = d.k WHERE p = 1 AND id < 500 GROUP BY name ORDER BY name`;

async function detailOf(operationId: string): Promise<OperationDetail> {
  return inspect.ask("getOperation", create(OperationRequestSchema, { operationId, withAttempts: true }));
}

/** `name rows` of each operator, by the names that Spark has for them. */
const rowsOf = ({ metrics }: Awaited<ReturnType<typeof run>>) =>
  metrics.map(({ name, executionMetrics }) => `${name.trim()} ${executionMetrics.numOutputRows?.value}`);

test("metrics come after the rows, progress last", async () => {
  const kinds: string[] = [];
  client.addProgressHandler((progress) => kinds.push(progress.done ? "end" : "progress"));
  for await (const event of client.execute(query("SELECT id FROM range(3)"))) kinds.push(event.kind);
  client.clearProgressHandlers();
  expect(kinds).toEqual(["schema", "batch", "metrics", "progress", "end"]);
});

test("a query's operators have Spark's names, their parents and their rows", async () => {
  const result = await run(query(join2()));
  const [first] = result.metrics;
  expect(first).toMatchObject({ name: "Sort", planId: 1n, parent: 1n });
  expect(first!.executionMetrics).toMatchObject({
    numOutputRows: { name: "number of output rows", value: 5n, metricType: "sum" },
    sortTime: { name: "sort time", metricType: "timing" },
    spillSize: { name: "spill size", value: 0n, metricType: "size" },
  });
  expect(rowsOf(result)).toEqual(expect.arrayContaining(["HashAggregate 5", "Scan parquet 250", "Scan parquet 5"]));
  const parents = new Set(result.metrics.map(({ planId }) => planId));
  for (const { parent } of result.metrics) expect(parents).toContain(parent);
});

describe("over stages", () => {
  beforeAll(() => client.config({ case: "set", value: { pairs: spread } }));
  afterAll(() => client.config({ case: "unset", value: { keys: spread.map(({ key }) => key) } }));

  test("the operators of all stages are one tree, an exchange between two", async () => {
    const result = await run(query(join2()));
    const names = result.metrics.map(({ name }) => name.trim());
    expect(names).toEqual(expect.arrayContaining(["ShuffleQueryStage", "Exchange", "HashAggregate", "Scan parquet"]));
    const exchange = result.metrics.find(({ name }) => name === "Exchange")!;
    expect(exchange.executionMetrics.shuffleRecordsWritten).toMatchObject({ metricType: "sum" });
    expect(exchange.executionMetrics.dataSize!.value).toBeGreaterThan(0n);
  });

  test("inspection tells stages, attempts, and the plan's nodes that the operators carry out", async () => {
    const { operationId } = await run(query(join2()));
    const { state, jobs } = await detailOf(operationId);
    expect(state).toBe("succeeded");
    const [job] = jobs;
    expect(job).toMatchObject({ purpose: "query" });
    expect(job!.stages.length).toBeGreaterThan(2);
    for (const { state, stage, completedTasks, attempts } of job!.stages) {
      expect(state).toBe("done");
      expect(completedTasks).toBe(stage!.tasks);
      expect(attempts.map(({ outcome }) => outcome)).toEqual(Array(stage!.tasks).fill("done"));
    }
    const matched = new Map(
      job!.operators.flatMap(({ planNodes, name, rows }) =>
        planNodes.map((id) => [job!.optimized[id]!.kind, `${name.trim()} ${rows}`]),
      ),
    );
    expect(matched.get("Sort")).toBe("Sort 5");
    expect(matched.get("Join")).toMatch(/Join 250$/);
    expect(matched.get("Aggregate")).toMatch(/^HashAggregate/);
  });
});

test("a common table and a correlated join give the rows of what is below them", async () => {
  const sums = "SELECT k, sum(id) AS s FROM facts GROUP BY k";
  const common = `WITH facts AS (SELECT id, id % 5 AS k FROM range(1000)), t AS (${sums}) SELECT k FROM t WHERE s > (SELECT avg(s) FROM t)`;
  const correlated =
    "SELECT id FROM range(100) a WHERE id = (SELECT max(id) FROM range(50) b WHERE b.id % 7 = a.id % 7)";
  for (const [text, duckdbName] of [
    [common, "CTE"],
    [correlated, "DELIM_JOIN"],
  ] as const) {
    const result = await run(query(text));
    const { operators } = (await detailOf(result.operationId)).jobs.at(-1)!;
    const special = operators.filter((operator) => operator.duckdbName.endsWith(duckdbName));
    for (const { id, rows } of special) {
      const below = operators.filter(({ parent }) => parent === id).map((child) => child.rows);
      expect(below).toContain(rows);
    }
    expect([duckdbName, special.length > 0]).toEqual([duckdbName, true]);
  }
});

test("a correlated join over a join gives its own rows, not its outer input's", async () => {
  const outer = "SELECT a.id FROM range(100) a JOIN range(200) c ON a.id = c.id";
  const smaller = "SELECT 1 FROM range(50) b WHERE b.id < o.id AND b.id % 7 = o.id % 7";
  const { operationId } = await run(query(`SELECT id FROM (${outer}) o WHERE EXISTS (${smaller})`));
  const { operators } = (await detailOf(operationId)).jobs.at(-1)!;
  const correlated = operators.filter(({ duckdbName }) => duckdbName.endsWith("DELIM_JOIN"));
  expect(correlated.map(({ rows }) => Number(rows))).toEqual([93]);
});

test("a scan tells the files that it read and those that it left out", async () => {
  const { operationId } = await run(query(join2()));
  const { jobs } = await detailOf(operationId);
  const scan = jobs[0]!.operators.find(({ files, prunedFiles }) => files !== undefined && prunedFiles! > 0)!;
  expect(scan).toMatchObject({ files: 1, prunedFiles: 1 });
  expect(scan.fileBytes).toBeGreaterThan(0n);
  expect(scan.prunedBytes).toBeGreaterThan(0n);
});

test("a plan's node knows where it was written", async () => {
  const { operationId } = await run(query("SELECT id + 1 AS a FROM range(9) WHERE id > 3"));
  const [job] = (await detailOf(operationId)).jobs;
  expect(job!.analyzed.map(({ kind }) => kind)).toEqual(["Project", "Filter", "Range"]);
  expect(job!.analyzed[0]!.planId).toBe(7n);
});

test("a write and a failed query are told of too", async () => {
  const written = await run(write("SELECT * FROM range(7)", join(folder, "seven")));
  expect(rowsOf(written)).toEqual(["WriteFiles 7", "Range 7"]);
  const operationId = crypto.randomUUID();
  await expect(run(query("SELECT 1 / (id - id) FROM range(3)"), operationId)).rejects.toThrow("DIVIDE_BY_ZERO");
  const { state, jobs } = await detailOf(operationId);
  expect(state).toBe("failed");
  expect(jobs[0]!.stages[0]!.attempts[0]).toMatchObject({
    outcome: "failed",
    message: expect.stringContaining("DIVIDE"),
  });
});

test("watching an operation that has not begun sees it run and end", async () => {
  const operationId = crypto.randomUUID();
  const answers = inspect.watch<OperationDetail>("watchOperation", create(OperationRequestSchema, { operationId }));
  const progress: number[] = [];
  client.addProgressHandler(({ stages }) => progress.push(stages.length));
  await run(query("SELECT count(DISTINCT md5(string(id))) FROM range(2000000)"), operationId);
  client.clearProgressHandlers();
  const seen = await answers;
  expect(seen.length).toBeGreaterThan(1);
  expect(seen[0]!.state).toBe("running");
  expect(seen.at(-1)!.state).toBe("succeeded");
  expect(progress.length).toBeGreaterThan(1);
});

test("an operation that is not known", async () => {
  await expect(detailOf(crypto.randomUUID())).rejects.toThrow("INVALID_HANDLE.OPERATION_NOT_FOUND");
});
