import { expect, test } from "vitest";
import { longType, structField } from "../../runtime/types";
import { MacroLibrary } from "../../runtime/worker/macro-library";
import { macros } from "../../runtime/worker/macros";
import { plainRows } from "./plain-value";
import { WorkerHarness } from "./worker-harness";

const texts = [
  "CREATE MACRO spark_one(x) AS x + 1",
  "CREATE MACRO spark_two(x) AS spark_one(spark_one(x))",
  "CREATE MACRO spark_other(x) AS x",
];

test("only the macros that a query needs are made, callees first, and once", async () => {
  const made: string[] = [];
  const library = new MacroLibrary(texts, async (sql) => made.push(sql));
  await Promise.all([library.provide("select spark_two(1)"), library.provide("select spark_one(1)")]);
  await library.provide("select spark_two(spark_one(2))");
  await library.provide("select 1");
  expect(made).toEqual([`${texts[0]};\n${texts[1]}`]);
});

test("every macro is one that DuckDB takes", async () => {
  const harness = await WorkerHarness.start();
  try {
    for (const text of macros) {
      const [, name] = /MACRO (\w+)/.exec(text)!;
      const table = await harness.query(`select 1::bigint as v /* ${name} */`, [structField("v", longType)]);
      expect(plainRows(table), name).toEqual([[1n]]);
    }
  } finally {
    await harness.stop();
  }
});
