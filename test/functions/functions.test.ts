import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCases } from "./case-file";
import { runQuery, type SessionSettings } from "./run-query";
import { sparkErrorOf } from "./spark-error-of";
import { columnText, valueText } from "./value-text";

const folder = join(import.meta.dirname, "cases");

describe.each(readdirSync(folder).filter((name) => name.endsWith(".txt")))("%s answers as Spark 4.3", (name) => {
  const { settings, cases } = readCases(join(folder, name));
  test.each(cases)("$sql", async ({ sql, expected }) => {
    expect(await answer(sql, settings)).toBe(expected);
  });
});

async function answer(sql: string, settings: SessionSettings): Promise<string> {
  try {
    const { schema, rows } = await runQuery(sql, settings);
    const columns = schema.fields.map(({ name, type, nullable }) => columnText(name, type, nullable));
    const values = rows.map((row) => `= ${schema.fields.map(({ type }, i) => valueText(row[i], type)).join(" | ")}`);
    return [...columns, ...values.sort()].join("\n");
  } catch (error) {
    return `! ${sparkErrorOf(error)}`;
  }
}
