import { expect, it } from "vitest";
import { type AdviceFix, adviceFixes } from "../../extension/plan-panel/advice-fix";
import type { CellProfile, PlanStep, SourcePlace } from "../../runtime/protocol/plan-profile";
import { operatorRun, queryRun, stageRun } from "../profile/query-run";

const profileOf = (language: CellProfile["language"], steps: readonly PlanStep[], times = 1): CellProfile => ({
  ...{ version: 1, executionId: "run", sparkVersion: "4.3.0", language, code: "", cellIndex: 1 },
  queries: Array.from({ length: times }, () => queryRun({ optimized: steps, stages: [stageRun({ cpuMs: 400 })] })),
});

const call = (text: string, name: string): SourcePlace => {
  const before = text.slice(0, text.indexOf(name)).split("\n");
  return { kind: "call", cellIndex: 1, line: before.length, column: before.at(-1)!.length + 1, name };
};

function edited(text: string, fixes: readonly AdviceFix[], cells = [text]): string | undefined {
  const [fix] = fixes;
  return fix && cells[fix.at.cell]!.slice(0, fix.at.start) + fix.text + cells[fix.at.cell]!.slice(fix.at.end);
}

const evaluated = (place: SourcePlace): PlanStep => ({ id: 0, kind: "EvalExternal", text: "Eval [shout(x#1)]", place });

it("a built-in function in place of a user's: as the notebook names Spark's functions", () => {
  const typescript = 'df.withColumn("x", shout(col("shout(y)")))';
  const ofTypeScript = profileOf("sparkts", [evaluated(call(typescript, "withColumn"))]);
  expect(edited(typescript, adviceFixes(ofTypeScript, [{ text: typescript }], 0))).toBe(
    'df.withColumn("x", F.upper(col("shout(y)")))',
  );
  const python = "df.withColumn('x', shout('y'))";
  const ofPython = profileOf("python", [evaluated(call(python, "withColumn"))]);
  expect(adviceFixes(ofPython, [{ text: python }], 0)).toEqual([]);
  const cells = [python, "from pyspark.sql import functions as fn"];
  expect(
    edited(
      python,
      adviceFixes(
        ofPython,
        cells.map((text) => ({ text })),
        0,
      ),
    ),
  ).toBe("df.withColumn('x', fn.upper('y'))");
  const sql = "SELECT shout(name) FROM people";
  const ofSql = profileOf("sparksql", [evaluated({ kind: "sql", text: sql, start: 0, end: sql.length })]);
  expect(edited(sql, adviceFixes(ofSql, [{ text: sql }], 0))).toBe("SELECT upper(name) FROM people");
});

it("rows that are computed again and again are kept behind the call that gives them, unless they are", () => {
  const step = (text: string): PlanStep => ({ id: 0, kind: "Aggregate", text: "Aggregate", place: call(text, "agg") });
  const fixOf = (text: string) => edited(text, adviceFixes(profileOf("sparkts", [step(text)], 2), [{ text }], 0));
  const text = 'const totals = df.groupBy("k")\n  .agg(F.sum("x"));\nawait totals.count()';
  expect(fixOf(text)).toBe('const totals = df.groupBy("k")\n  .agg(F.sum("x")).cache();\nawait totals.count()');
  expect(adviceFixes(profileOf("sparkts", [step(text)], 2), [{ text }], 0)).toHaveLength(1);
  expect(fixOf('df.groupBy("k").agg(F.sum("x"))\n  .persist()')).toBeUndefined();
});

it("a filter that computes with a column: the column itself is compared", () => {
  const filtered = (place: SourcePlace): PlanStep => ({
    id: 0,
    kind: "Filter",
    text: "Filter (year(day#1) = 2021)",
    place,
  });
  const profile = (language: CellProfile["language"], place: SourcePlace): CellProfile => {
    const operators = [
      operatorRun(0, "Filter", { rows: 10, ownMs: 5, planNodes: [0] }),
      operatorRun(1, "Scan parquet", { rows: 100_000, ownMs: 5, files: { count: 1, bytes: 1 } }),
    ];
    return { ...profileOf(language, []), queries: [queryRun({ optimized: [filtered(place)], operators })] };
  };
  const fixed = (text: string, start: number) =>
    edited(text, adviceFixes(profile("sparksql", { kind: "sql", text, start, end: text.length }), [{ text }], 0));
  expect(fixed("SELECT id FROM t WHERE year(day) = 2021 OR id = 1", 17)).toBe(
    "SELECT id FROM t WHERE (day >= DATE'2021-01-01' AND day < DATE'2022-01-01') OR id = 1",
  );
  expect(fixed("SELECT id FROM t WHERE year(t.day) >= 2021", 17)).toBe(
    "SELECT id FROM t WHERE t.day >= DATE'2021-01-01'",
  );
  expect(fixed("SELECT id FROM t WHERE year(day) BETWEEN 2020 AND 2021", 17)).toBe(
    "SELECT id FROM t WHERE (day >= DATE'2020-01-01' AND day < DATE'2022-01-01')",
  );
  expect(fixed("SELECT id FROM t WHERE substr(name, 1, 3) = 'abc'", 17)).toBe(
    "SELECT id FROM t WHERE name LIKE 'abc%'",
  );
  expect(fixed("SELECT id FROM t WHERE left(name, 3) = 'abc'", 17)).toBe("SELECT id FROM t WHERE name LIKE 'abc%'");
  expect(fixed("SELECT id FROM t WHERE substr(name, 1, 3) = 'abcd'", 17)).toBeUndefined();
  expect(fixed("SELECT id FROM t WHERE substr(name, 2, 3) = 'abc'", 17)).toBeUndefined();
  const python = "df.filter('year(day) < 2021')";
  expect(edited(python, adviceFixes(profile("python", call(python, "filter")), [{ text: python }], 0))).toBe(
    `df.filter('day < DATE"2021-01-01"')`,
  );
});
