import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ArrowInput } from "../../runtime/protocol/worker-messages";
import {
  arrayType,
  binaryType,
  booleanType,
  byteType,
  calendarIntervalType,
  type DataType,
  dateType,
  dayTimeIntervalType,
  decimalType,
  doubleType,
  duckType,
  integerType,
  longType,
  mapType,
  nullType,
  stringType,
  structField,
  structType,
  timestampType,
} from "../../runtime/types";
import { sparkSchema } from "../../runtime/types/arrow-to-spark";
import { plainRows } from "./plain-value";
import { queryTask, WorkerHarness } from "./worker-harness";

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

let made = 0;

function inputOf(streams: readonly Uint8Array[], type: DataType, key = `key-${made++}`): ArrowInput {
  const paths = streams.map((stream, i) => {
    const path = join(folder, `${key}-${i}.arrow`);
    writeFileSync(path, stream);
    return path;
  });
  return { kind: "arrow", name: "data in", key, paths, columns: [{ name: "v", duckType: duckType(type) }] };
}

const long = "a string that does not fit its vector entry";
const person = structType([
  structField("name", stringType),
  structField("scores", arrayType(integerType)),
  structField("home", structType([structField("zip", decimalType(5, 0))])),
]);

const cases: [type: DataType, values: string][] = [
  [nullType, "null"],
  [booleanType, "case range % 3 when 0 then true when 1 then false end"],
  [byteType, "case when range % 5 = 1 then null else range % 100 end"],
  [longType, "range * 1000000007"],
  [doubleType, "case when range % 7 = 3 then null when range % 7 = 4 then 'nan'::double else range / 3 end"],
  [decimalType(4, 2), "case when range % 5 = 1 then null else -(range % 99) end"],
  [decimalType(9, 2), "-(range * 1000)"],
  [decimalType(18, 3), "case when range % 5 = 1 then null else -(range * 100000000) end"],
  [decimalType(38, 4), "case when range % 5 = 1 then null else -range::hugeint * 1000000000000000000 end"],
  [
    stringType,
    `case range % 6 when 0 then '' when 1 then null when 2 then '${long}' || range when 3 then 'žlu' else 'short' end`,
  ],
  [binaryType, `case range % 4 when 0 then '\\xFF'::blob when 1 then null else '${long}'::blob end`],
  [dateType, "case when range % 5 = 1 then null else date '1900-01-01' + (range * 10)::integer end"],
  [timestampType, "timestamp '1900-01-01' + to_days((range * 10)::integer)"],
  [dayTimeIntervalType, "range * 1000"],
  [
    calendarIntervalType,
    "case when range % 5 = 1 then null else to_months(range::integer) + to_microseconds(range) end",
  ],
  [arrayType(integerType), "case when range % 5 = 1 then null else range(range % 4) end"],
  [
    arrayType(arrayType(stringType)),
    `case when range % 5 = 1 then null else [['a', null], [], null, ['${long}' || range]] end`,
  ],
  [mapType(stringType, longType), "case when range % 5 = 1 then null else map {'k' || range: range, 'n': null} end"],
  [
    person,
    "case when range % 5 = 1 then null else {name: 'n' || range, scores: [range, null], home: case when range % 2 = 0 then {zip: range % 99} end} end",
  ],
];

test.each(cases)("%o goes in as it came out", async (type, values) => {
  const fields = [structField("v", type)];
  const sql = `select cast(${values} as ${duckType(type)}) as v from range(5000)`;
  const { streams } = await harness.run(queryTask(sql, fields));
  const sent = tableFromIPC(streams[0]!);
  const input = inputOf(streams, type);
  const back = await harness.query('select v from "data in"', fields, { inputs: [input] });
  expect(back.numRows).toBe(5000);
  expect(plainRows(back)).toEqual(plainRows(sent));
  expect(sparkSchema(sent.schema)).toEqual(structType(fields));
  const differing = await harness.query(
    `select count(*) as v from (select row_number() over () as r, v from "data in")
     join (select row_number() over () as r, v as w from (${sql})) using (r) where v is distinct from w`,
    [structField("v", longType)],
    { inputs: [input] },
  );
  expect(plainRows(differing)).toEqual([[0n]]);
});

test("a field of a null struct is null", async () => {
  const fields = [structField("v", person)];
  const { streams } = await harness.run(
    queryTask(
      `select case when range > 0 then {name: 'a', scores: [1], home: {zip: 1}}::${duckType(person)} end as v from range(2)`,
      fields,
    ),
  );
  const rows = await harness.query(
    'select v.name as a, len(v.scores)::integer as b, v.home.zip::integer as c from "data in"',
    [structField("a", stringType), structField("b", integerType), structField("c", integerType)],
    { inputs: [inputOf(streams, person)] },
  );
  expect(plainRows(rows)).toEqual([
    [null, null, null],
    ["a", 1, 1],
  ]);
});

test("several files make one table, in order, and a key is loaded once", async () => {
  const fields = [structField("v", longType)];
  const one = (await harness.run(queryTask("select range as v from range(3000)", fields))).streams[0]!;
  const two = (await harness.run(queryTask("select range + 3000 as v from range(2)", fields))).streams[0]!;
  const input = inputOf([one, two], longType);
  const sql = 'select v from "data in"';
  const first = await harness.query(sql, fields, { inputs: [input] });
  expect(plainRows(first)).toEqual(Array.from({ length: 3002 }, (_, i) => [BigInt(i)]));
  for (const path of input.paths) rmSync(path);
  expect((await harness.query(sql, fields, { inputs: [input] })).numRows).toBe(3002);
});

test("one name may stand for different data in tasks that run at once", async () => {
  const fields = [structField("v", longType)];
  const inputs = await Promise.all(
    [1, 2, 3].map(async (n) => {
      const { streams } = await harness.run(queryTask(`select ${n}::bigint as v from range(2500)`, fields));
      return inputOf(streams, longType);
    }),
  );
  const sums = await Promise.all(
    inputs.map((input) => harness.query('select sum(v)::bigint as v from "data in"', fields, { inputs: [input] })),
  );
  expect(sums.map(plainRows)).toEqual([[[2500n]], [[5000n]], [[7500n]]]);
});

test("an input that is missing or broken fails its task, and is tried anew", async () => {
  const fields = [structField("v", longType)];
  const input = inputOf([Buffer.from("this is no Arrow stream at all")], longType);
  const sql = 'select v from "data in"';
  await expect(harness.query(sql, fields, { inputs: [input] })).rejects.toThrow();
  await expect(harness.query(sql, fields, { inputs: [{ ...input, paths: ["/nowhere"] }] })).rejects.toThrow("ENOENT");
  const { streams } = await harness.run(queryTask("select 5::bigint as v", fields));
  writeFileSync(input.paths[0]!, streams[0]!);
  expect(plainRows(await harness.query(sql, fields, { inputs: [input] }))).toEqual([[5n]]);
});
