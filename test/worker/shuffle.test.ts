import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ShuffleFile, TaskDone, TaskFailed, WrittenFile } from "../../runtime/protocol/worker-messages";
import { longType, stringType, structField } from "../../runtime/types";
import { fileChecksum } from "../../runtime/worker/shuffle/checksum";
import { plainRows } from "./plain-value";
import { queryTask, WorkerHarness } from "./worker-harness";

let harness: WorkerHarness;
let folder: string;
let made = 0;
beforeAll(async () => {
  harness = await WorkerHarness.start();
  folder = mkdtempSync(join(tmpdir(), "sparknb-test-"));
});
afterAll(async () => {
  await harness.stop();
  rmSync(folder, { recursive: true });
});

const fields = [structField("v0", longType)];
const columns = [{ name: "v0", duckType: "BIGINT" }];

async function write(sql: string, isPartitioned = true) {
  const output = { kind: "shuffle", folder: join(folder, String(made++)), isPartitioned } as const;
  return { output, end: (await harness.run({ ...queryTask(sql, []), output })).end };
}

const read = (files: readonly ShuffleFile[]) =>
  harness.run({
    ...queryTask("SELECT v0 FROM stage_0", fields),
    inputs: [{ kind: "shuffle", name: "stage_0", columns, files }],
  });

const rowsOf = async (files: readonly ShuffleFile[]) =>
  (await read(files)).streams.flatMap((stream) => plainRows(tableFromIPC(stream))).flat();

const rows = "SELECT range AS v0, CAST(range % 3 AS INTEGER) AS partition FROM range(10)";

test("rows come back from the partitions they went to, in order", async () => {
  const { end } = await write(rows);
  const { files = [], rows: count } = end as TaskDone;
  expect(count).toBe(10);
  expect(files.map(({ partition }) => partition)).toEqual([0, 1, 2]);
  expect(await rowsOf(files.slice(1, 2))).toEqual([1n, 4n, 7n]);
  expect(await rowsOf([...files].reverse())).toEqual([2n, 5n, 8n, 1n, 4n, 7n, 0n, 3n, 6n, 9n]);
});

test("a list of few rows is in the order of the files", async () => {
  const { files = [] } = (await write(rows)).end as TaskDone;
  const { streams } = await harness.run({
    ...queryTask("SELECT string_agg(v0, '') AS s FROM stage_0", [structField("s", stringType)]),
    inputs: [{ kind: "shuffle", name: "stage_0", columns, files }],
  });
  expect(plainRows(tableFromIPC(streams[0]!))).toEqual([["0369147258"]]);
});

test("a partition without rows has no file, and is read as none", async () => {
  expect((await write(`${rows} WHERE range = 4`)).end).toMatchObject({ files: [{ partition: 1 }] });
  expect((await write(`${rows} WHERE FALSE`)).end).toMatchObject({ files: [] });
  expect(await rowsOf([])).toEqual([]);
});

test("without partitions a task writes one file, also of no rows", async () => {
  const { end } = await write("SELECT range AS v0 FROM range(0)", false);
  const { files = [] } = end as TaskDone;
  expect(files).toHaveLength(1);
  expect(await rowsOf(files)).toEqual([]);
});

test.each([
  ["gone", (path: string) => rmSync(path)],
  ["cut off", (path: string) => writeFileSync(path, "PAR1")],
])("a file that is %s is named", async (_, damage) => {
  const { files = [] } = (await write(rows)).end as TaskDone;
  const { path } = files[1] as WrittenFile;
  damage(path);
  expect(((await read(files)).end as TaskFailed).failure).toMatchObject({ reason: "input_lost", lostFiles: [path] });
});

test("a file that was damaged before its checksum was taken is named when it cannot be read", async () => {
  const { files = [] } = (await write("SELECT range * range AS v0 FROM range(10_000)", false)).end as TaskDone;
  const { path, ...file } = files[0] as WrittenFile;
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xff, 4, bytes.length >> 1));
  const damaged = { ...file, path, checksum: await fileChecksum(path) };
  expect(((await read([damaged])).end as TaskFailed).failure).toMatchObject({
    reason: "input_lost",
    lostFiles: [path],
  });
});

test("an attempt that fails leaves no file", async () => {
  const { end, output } = await write(`SELECT error('no') AS v0, 0 AS partition FROM range(10)`);
  expect(end.kind).toBe("failed");
  expect(existsSync(output.folder)).toBe(false);
});
