import { afterAll, beforeAll, expect, test } from "vitest";
import type { TaskFailed } from "../../runtime/protocol/worker-messages";
import {
  arrayType,
  booleanType,
  type DataType,
  duckType,
  longType,
  stringType,
  structField,
} from "../../runtime/types";
import { plainRows } from "./plain-value";
import { queryTask, WorkerHarness } from "./worker-harness";

let harness: WorkerHarness;
beforeAll(async () => {
  harness = await WorkerHarness.start();
});
afterAll(() => harness.stop());

const texts = arrayType(stringType);

/** Values that Spark 4.3 gave. */
const cases: [sql: string, type: DataType, value: unknown][] = [
  ["spark_split('abcd', '', 2)", texts, ["a", "bcd"]],
  ["spark_split('abcd', '', -1)", texts, ["a", "b", "c", "d"]],
  ["spark_split('', '', -1)", texts, [""]],
  ["spark_split('a1b22c', '[0-9]+', 2)", texts, ["a", "b22c"]],
  ["spark_split('abc', '(?=b)', -1)", texts, ["a", "bc"]],
  ["spark_split('aXbXX', 'X', -1)", texts, ["a", "b", "", ""]],
  ["spark_regexp_replace('100-200', '(\\d+)', 'num', 1)", stringType, "num-num"],
  ["spark_regexp_replace('abcabc', '(?<x>b)(?=c)', '[$1]', 1)", stringType, "a[b]ca[b]c"],
  ["spark_regexp_replace('abcabc', 'b', 'X', 4)", stringType, "abcaXc"],
  ["spark_regexp_extract('100-200', '(\\d+)-(\\d+)(?=$)', 2)", stringType, "200"],
  ["spark_regexp_extract('abc', '(z)?b(?=c)', 1)", stringType, ""],
  ["spark_regexp_extract_all('100-200, 300-400', '(\\d+)(?=-)', 1)", texts, ["100", "300"]],
  ["spark_regexp_like(E'ab\\n', '(?=a)ab$')", booleanType, true],
  ["spark_regexp_like('aXb', '(?i)(?=A)AxB')", booleanType, true],
  ["spark_regexp_like(null, 'a')", booleanType, null],
  ["spark_soundex('Miller')", stringType, "M460"],
  ["spark_soundex('Ashcraft')", stringType, "A261"],
  ["spark_soundex('Tymczak')", stringType, "T522"],
  ["spark_soundex('Pfister')", stringType, "P236"],
  ["spark_soundex('1abc')", stringType, "1abc"],
  ["spark_soundex('o''hara')", stringType, "O600"],
  ["spark_luhn_check('8112189876')", booleanType, true],
  ["spark_luhn_check('79927398714')", booleanType, false],
  ["spark_luhn_check('')", booleanType, false],
  ["spark_conv('100', 2, 10, true)", stringType, "4"],
  ["spark_conv('-10', 16, -10, true)", stringType, "-16"],
  ["spark_conv('-15', 10, 16, true)", stringType, "FFFFFFFFFFFFFFF1"],
  ["spark_conv('ffz', 16, 10, true)", stringType, "255"],
  ["spark_conv('9223372036854775808', 10, -16, true)", stringType, "-8000000000000000"],
  ["spark_conv('-9223372036854775809', 10, 16, true)", stringType, "FFFFFFFFFFFFFFFF"],
  ["spark_conv('zz', 40, 10, true)", stringType, null],
  ["spark_crc32('Spark'::blob)", longType, 1557323817n],
  ["spark_sha2('Spark'::blob, 1)", stringType, null],
  ["hex(spark_substring_blob('\\x01\\x02\\x03\\x04\\x05'::blob, 2, 3))", stringType, "020304"],
  ["hex(spark_substring_blob('\\x01\\x02\\x03\\x04\\x05'::blob, -2, 9))", stringType, "0405"],
  ["hex(spark_substring_blob('\\x01\\x02\\x03\\x04\\x05'::blob, -9, 5))", stringType, "01"],
  ["spark_hash(1::integer)", longType, -559580957n],
  ["spark_hash(1::bigint)", longType, -1712319331n],
  ["spark_hash('abc')", longType, 1322437556n],
  ["spark_hash(1.5::double)", longType, 1290763749n],
  ["spark_hash(1.5::float)", longType, -221251528n],
  ["spark_hash(true)", longType, -559580957n],
  ["spark_hash(null::integer)", longType, 42n],
  ["spark_hash(1::integer, 'a', null::integer)", longType, -936062819n],
  ["spark_hash([1, 2]::integer[])", longType, -222940379n],
  ["spark_hash({a: 1::integer, b: 'x'})", longType, -1305545736n],
  ["spark_hash(1.23::decimal(3,2))", longType, -46242105n],
  ["spark_hash(1.23::decimal(38,10))", longType, -2068603633n],
  ["spark_hash(date '2020-01-01')", longType, -725858435n],
  ["spark_hash('\\x01\\x02\\x03'::blob)", longType, -246362483n],
  ["spark_hash('ab čřž longer string')", longType, 1220006248n],
  ["spark_hash('-0.0'::double)", longType, -1670924195n],
  ["spark_hash('')", longType, 142593372n],
  ["spark_xxhash64(1::integer)", longType, -6698625589789238999n],
  ["spark_xxhash64(1::bigint)", longType, -7001672635703045582n],
  ["spark_xxhash64('abc')", longType, 1423657621850124518n],
  ["spark_xxhash64(1.5::double)", longType, 7738255526519901366n],
  ["spark_xxhash64('a string that is longer than thirty-two bytes, surely')", longType, -862870908844560900n],
  ["spark_xxhash64(null::integer)", longType, 42n],
  ["spark_xxhash64(1::integer, 'a')", longType, 8205864924878002737n],
  ["spark_xxhash64('\\x01\\x02\\x03'::blob)", longType, -2738966099373769964n],
  ["spark_xxhash64(1.23::decimal(38,10))", longType, -6365880489071952366n],
  ["spark_xxhash64('')", longType, -7444071767201028348n],
];

test.each(cases)("%s", async (sql, type, value) => {
  const table = await harness.query(`select cast(${sql} as ${duckType(type)}) as v`, [structField("v", type)]);
  expect(plainRows(table)).toEqual([[value]]);
});

test.each([
  ["spark_conv('99999999999999999999', 10, 16, true)", "ARITHMETIC_OVERFLOW"],
  ["spark_regexp_extract('a', '(?=a)a', 3)", "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX"],
  ["spark_regexp_like('a', '(?=')", "INVALID_PARAMETER_VALUE.PATTERN"],
])("%s raises %s", async (sql, condition) => {
  const { end } = await harness.run(queryTask(`select ${sql} as v`, [structField("v", stringType)]));
  expect((end as TaskFailed).failure).toMatchObject({ reason: "user", raised: { condition } });
});

test("functions work over many rows, with nulls, in several threads and tasks at once", async () => {
  const sql = `select count(*) as v from range(100000)
    where spark_crc32(case when range % 3 = 0 then null else ('row ' || range)::blob end) is null
      and spark_hash(range) = spark_hash(range::bigint)`;
  const tables = await Promise.all([1, 2, 3].map(() => harness.query(sql, [structField("v", longType)])));
  expect(tables.map(plainRows)).toEqual([[[33334n]], [[33334n]], [[33334n]]]);
});
