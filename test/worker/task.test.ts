import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { tableFromIPC } from "apache-arrow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readProfile } from "../../runtime/driver/profile/query-profile";
import type { TaskDone, TaskFailed } from "../../runtime/protocol/worker-messages";
import {
  booleanType,
  decimalType,
  doubleType,
  integerType,
  longType,
  stringType,
  structField,
} from "../../runtime/types";
import { plainRows } from "./plain-value";
import { arrowOutput, queryTask, statementTask, WorkerHarness } from "./worker-harness";

let harness: WorkerHarness;
let folder: string;
beforeAll(async () => {
  harness = await WorkerHarness.start();
  folder = mkdtempSync(join(tmpdir(), "sparknb-test-"));
});
afterAll(async () => {
  await harness.stop();
  rmSync(folder, { recursive: true });
});

const id = [structField("id", longType)];
const failureOf = async (sql: string) => ((await harness.run(queryTask(sql, id))).end as TaskFailed).failure;

describe("batches", () => {
  test("an empty result is one batch of no rows", async () => {
    const { streams, end } = await harness.run(queryTask("select range as id from range(5) where false", id));
    expect(streams).toHaveLength(1);
    expect(tableFromIPC(streams[0]!).numRows).toBe(0);
    expect((end as TaskDone).rows).toBe(0);
  });

  test("a schema without columns keeps the number of rows", async () => {
    const { streams } = await harness.run(queryTask("select 1 from range(7)", []));
    expect(tableFromIPC(streams[0]!).batches[0]!.numRows).toBe(7);
  });

  test("are cut exactly at the row limit, in order", async () => {
    const output = { ...arrowOutput(id), maxBatchRows: 10_000 };
    const { messages, streams } = await harness.run(queryTask("select range as id from range(25001)", id, { output }));
    expect(messages.filter((m) => m.kind === "batch").map((m) => m.rows)).toEqual([10_000, 10_000, 5_001]);
    const ids = streams.flatMap((stream) => plainRows(tableFromIPC(stream)));
    expect(ids).toEqual(Array.from({ length: 25_001 }, (_, i) => [BigInt(i)]));
  });

  test("equal rows give equal bytes: nothing of what memory held shows under nulls", async () => {
    const fields = [
      ...id,
      structField("d", doubleType),
      structField("b", booleanType),
      structField("m", decimalType(10, 2)),
      structField("w", decimalType(38, 2)),
    ];
    const columns = ["range", "range * 1.5e0", "range % 2 = 0", "range::decimal(10,2)", "range::decimal(38,2)"];
    const sql = `select ${columns.map((c) => `case when range % 3 = 1 then ${c} end`).join(", ")} from range(3000)`;
    const [first, second] = [await harness.run(queryTask(sql, fields)), await harness.run(queryTask(sql, fields))];
    expect(Buffer.concat(first.streams).equals(Buffer.concat(second.streams))).toBe(true);
    for (const column of tableFromIPC(first.streams[0]!).data[0]!.children) {
      const bytes = new Uint8Array(column.values.buffer, column.values.byteOffset, column.values.byteLength);
      const width = bytes.length / column.length;
      if (width >= 1) expect(bytes.subarray(0, width).every((byte) => byte === 0)).toBe(true);
    }
  });

  test("are cut by bytes where rows are large", async () => {
    const text = [structField("t", stringType)];
    const output = { ...arrowOutput(text), maxBatchBytes: 1 << 20 };
    const sql = "select repeat('x', case when range < 2048 then 1 else 50000 end) as t from range(2500)";
    const { streams } = await harness.run(queryTask(sql, text, { output }));
    const sizes = streams.map((stream) => tableFromIPC(stream).numRows);
    expect(sizes.slice(1, -1)).toEqual(sizes.slice(1, -1).map(() => 24)); // of 50 kB, in eights
    expect(sizes.reduce((sum, rows) => sum + rows)).toBe(2500);
  });

  test.each([true, false])(
    "a million rows of numbers, decimals, dates and strings add up (streaming: %s)",
    async (isStreaming) => {
      const fields = [...id, structField("d", doubleType), structField("s", stringType), structField("n", integerType)];
      const sql = `select range as id, range / 4 as d, 'row number ' || range || ' of a million' as s,
      case when range % 3 = 0 then null else range::integer end as n from range(1000000)`;
      const output = { ...arrowOutput(fields), isStreaming };
      const { streams, end } = await harness.run(queryTask(sql, fields, { output }));
      expect((end as TaskDone).rows).toBe(1_000_000);
      let [ids, ds, ns, nulls, row] = [0n, 0, 0, 0, 0];
      for (const table of streams.map((stream) => tableFromIPC(stream))) {
        const [idColumn, dColumn, sColumn, nColumn] = fields.map((field) => table.getChild(field.name)!);
        for (const value of idColumn!.toArray() as BigInt64Array) ids += value;
        for (const value of dColumn!.toArray() as Float64Array) ds += value;
        for (const value of nColumn!) value === null ? nulls++ : (ns += value as number);
        expect(sColumn!.get(0)).toBe(`row number ${row} of a million`);
        row += table.numRows;
      }
      expect({ ids, ds, ns, nulls, row }).toEqual({
        ids: 499_999_500_000n,
        ds: 124_999_875_000,
        ns: 333_332_666_667,
        nulls: 333_334,
        row: 1_000_000,
      });
    },
  );
});

describe("back-pressure", () => {
  test("sends what the credit allows, then waits for more", async () => {
    const output = { ...arrowOutput(id), maxBatchRows: 2048, credit: 40_000 };
    const task = queryTask("select range as id from range(20480)", id, { output });
    const { ended, streams } = harness.begin(task);
    await setTimeout(300);
    const size = streams[0]!.length;
    expect(streams.length).toBe(Math.ceil(40_000 / size));
    harness.workers.send(harness.firstWorker, { kind: "credit", taskId: task.taskId, bytes: size * 2 });
    await setTimeout(200);
    expect(streams.length).toBe(Math.ceil(40_000 / size + 2));
    harness.workers.send(harness.firstWorker, { kind: "credit", taskId: task.taskId, bytes: 1 << 30 });
    expect((await ended).end).toMatchObject({ kind: "done", rows: 20_480 });
  });

  test("a task that waits for credit can be cancelled", async () => {
    const output = { ...arrowOutput(id), maxBatchRows: 2048, credit: 1 };
    const task = queryTask("select range as id from range(20480)", id, { output });
    const { ended } = harness.begin(task);
    await setTimeout(100);
    harness.workers.send(harness.firstWorker, { kind: "cancel", taskId: task.taskId });
    expect((await ended).end).toMatchObject({ kind: "failed", failure: { reason: "cancelled" } });
  });
});

describe("cancel", () => {
  const endless = "select count(*) from range(1000000000) a, range(1000000) b where a.range * b.range % 7 = 3";

  test.each([0, 1, 50, 300])("after %d ms ends a long query, and the worker goes on", async (delay) => {
    const task = queryTask(endless, [structField("count", longType)]);
    const { ended } = harness.begin(task);
    await setTimeout(delay);
    const asked = Date.now();
    harness.workers.send(harness.firstWorker, { kind: "cancel", taskId: task.taskId });
    expect((await ended).end).toMatchObject({ kind: "failed", failure: { reason: "cancelled" } });
    expect(Date.now() - asked).toBeLessThan(1000);
    expect(plainRows(await harness.query("select 42::bigint as id", id))).toEqual([[42n]]);
  });

  test("does not touch the tasks beside", async () => {
    const doomed = queryTask(endless, [structField("count", longType)]);
    const { ended } = harness.begin(doomed);
    const beside = harness.query("select sum(range)::bigint as id from range(30000000)", id);
    await setTimeout(20);
    harness.workers.send(harness.firstWorker, { kind: "cancel", taskId: doomed.taskId });
    expect((await ended).end.kind).toBe("failed");
    expect(plainRows(await beside)).toEqual([[449999985000000n]]);
  });

  test("of an unknown task does nothing", async () => {
    harness.workers.send(harness.firstWorker, { kind: "cancel", taskId: "nobody" });
    expect(plainRows(await harness.query("select 1::bigint as id", id))).toEqual([[1n]]);
  });
});

describe("statements", () => {
  test("run for their effect and count rows", async () => {
    const path = join(folder, "out.parquet");
    const { end } = await harness.run(statementTask(`copy (from range(1234)) to '${path}'`));
    expect(end).toMatchObject({ kind: "done", rows: 1234 });
    expect(plainRows(await harness.query(`select count(*) as id from '${path}'`, id))).toEqual([[1234n]]);
  });

  test("a failing COPY says so", async () => {
    const { end } = await harness.run(statementTask(`copy (from range(3)) to '${folder}/missing/x.parquet'`));
    expect(end).toMatchObject({ kind: "failed", failure: { reason: "user", type: "IO Error" } });
  });
});

describe("failures", () => {
  test.each([
    ["select cast('x' as integer) as id", "user", "Conversion Error"],
    ["selec 1", "user", "Parser Error"],
    ["select * from nowhere", "user", "Catalog Error"],
    ["select 9223372036854775807 + 1 as id", "user", "Out of Range Error"],
    ["from 'missing.parquet'", "user", "IO Error"],
    ["from 'https://example.invalid/a.parquet'", "user", "Missing Extension Error"],
  ])("%s is the %s's: %s", async (sql, reason, type) => {
    expect(await failureOf(sql)).toMatchObject({ reason, type });
  });

  // A text that cannot be prepared, while its transaction was still being opened, once held the connection for good.
  test("statements that fail one after another leave the worker free", async () => {
    for (let i = 0; i < 60; i++) expect(await failureOf("select * from nowhere")).toMatchObject({ reason: "user" });
  });

  test("a condition that the SQL text raises comes back as data, wherever it is raised", async () => {
    const raised = { condition: "DIVIDE_BY_ZERO", parameters: { config: '"spark.sql.ansi.enabled" {}' } };
    const json = JSON.stringify(raised).replaceAll("'", "''");
    const sql = `select case when range = 5000 then error('SPARK_ERROR:${json}') else 1 end::bigint as id from range(10000)`;
    expect(await failureOf(sql)).toMatchObject({ reason: "user", raised });
  });

  test("running out of memory is told apart", async () => {
    const task = queryTask("select list(range || 'some text to fill it')::varchar[] as l from range(50000000)", [
      structField("l", stringType),
    ]);
    const { end } = await harness.run({ ...task, memoryLimit: 60_000_000 });
    expect(end).toMatchObject({ kind: "failed", failure: { reason: "memory", type: "Out of Memory Error" } });
  });

  test("an error after rows were sent ends the stream with it", async () => {
    const sql = "select case when range = 900000 then error('late') else range end::bigint as id from range(1000000)";
    const { streams, end } = await harness.run(queryTask(sql, id, { threads: 1 }));
    expect(streams.length).toBeGreaterThan(0);
    expect(end).toMatchObject({ kind: "failed", failure: { reason: "user", message: "late" } });
  });
});

test("a query larger than memory spills and finishes", async () => {
  const sql =
    "select count(*) as id from (select distinct range % 3000000 as a, (range % 3000000) || ' some text' as b from range(4000000))";
  const { end, streams } = await harness.run(queryTask(sql, id, { memoryLimit: 150_000_000 }));
  expect(end.kind).toBe("done");
  expect(plainRows(tableFromIPC(streams[0]!))).toEqual([[3_000_000n]]);
});

test("several tasks run at once, each on a connection of its own", async () => {
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      harness.query(`select sum(range)::bigint + ${i} as id from range(1000000)`, id, { threads: 1 }),
    ),
  );
  expect(results.map(plainRows)).toEqual(Array.from({ length: 8 }, (_, i) => [[499999500000n + BigInt(i)]]));
});

test("settings of a task end with it", async () => {
  const text = [structField("z", stringType)];
  const sql = "select current_setting('TimeZone') as z";
  expect(plainRows(await harness.query(sql, text, { settings: { TimeZone: "Asia/Tokyo" } }))).toEqual([["Asia/Tokyo"]]);
  expect(plainRows(await harness.query(sql, text))).toEqual([["UTC"]]);
});

test("done tells the times and DuckDB's profile of the query, and leaves no file", async () => {
  const { end, body } = await harness.run(queryTask("select sum(range)::bigint as id from range(100000)", id));
  const { metrics } = end as TaskDone;
  expect(metrics.elapsedMs).toBeGreaterThan(0);
  const { operator } = readProfile(body)!;
  const top = operator!.name === "PROJECTION" ? operator!.children[0] : operator;
  expect(top).toMatchObject({ name: "UNGROUPED_AGGREGATE", rows: 1, details: { Aggregates: "sum(#0)" } });
  expect(JSON.stringify(top!.children)).toMatch(/"name":"RANGE".*"rows":100000/);
  const own = readdirSync(harness.scratch).find((name) => name.startsWith("worker-"))!;
  const left = () => readdirSync(join(harness.scratch, own)).filter((name) => name.startsWith("profile"));
  await expect.poll(left).toEqual([]);
});

test("progress comes while a query runs", async () => {
  const sql = "select count(*) as id from range(60000000) t where hash(range) % 1000 < 3";
  const { messages, end } = await harness.run(queryTask(sql, id, { threads: 1 }));
  expect(end.kind).toBe("done");
  expect(messages.filter((m) => m.kind === "progress").length).toBeGreaterThan(0);
});
