import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DataFrame, SparkSession } from "../../runtime/client/api";
import { displayValue } from "../../runtime/kernel/display/display-value";
import { FrameRequests } from "../../runtime/kernel/frames/frame-requests";
import { FrameStore } from "../../runtime/kernel/frames/frame-store";
import type { ChartSettings, FrameAnswerOf, FrameRequestKind, FrameRequestOf, FrameView } from "../../runtime/protocol";
import { LocalCluster } from "../driver/local-cluster";

let cluster: LocalCluster;
let spark: SparkSession;
const store = new FrameStore();
let requests: FrameRequests;

beforeAll(async () => {
  cluster = await LocalCluster.start();
  spark = await cluster.session();
  requests = new FrameRequests(spark, store);
}, 60_000);
afterAll(async () => {
  await spark.stop();
  await cluster.stop();
});

const whole: FrameView = { sort: [], filters: [] };
let asked = 0;

const remember = (frame: DataFrame, code = "df", language: "sparkts" | "sparksql" | "python" = "sparkts") =>
  store.add(() => frame, { language, code });

async function ask<K extends FrameRequestKind>(frameId: string, request: FrameRequestOf<K>): Promise<FrameAnswerOf<K>> {
  const result = await requests.answer({ frameId, requestId: `r${++asked}`, request: request as never });
  if (result.kind !== "ok") throw new Error(JSON.stringify(result));
  return result.answer as FrameAnswerOf<K>;
}

async function rowsOf(frameId: string, view: FrameView, offset: number, rows: number): Promise<unknown[][]> {
  const { arrow } = await ask(frameId, { kind: "page", view, offset, rows });
  const table = tableFromIPC(Buffer.from(arrow, "base64"));
  return table.toArray().map((row) => [...row.toArray()]);
}

const items = () =>
  spark.sql(`SELECT id, CAST(id % 3 AS DECIMAL(5,2)) AS price, IF(id % 4 = 0, NULL, concat('n', id % 5)) AS name,
    id % 2 = 0 AS even, DATE'2024-01-01' + CAST(id AS INT) AS day FROM range(1000)`);

describe("pages", () => {
  it("any place of the frame, each page of the same rows", async () => {
    const frame = remember(spark.sql("SELECT uuid() AS u, id FROM range(3000)"));
    await ask(frame, { kind: "keep", view: whole });
    const first = await rowsOf(frame, whole, 2500, 200);
    expect(first.map((row) => row[1])).toEqual(Array.from({ length: 200 }, (_, i) => BigInt(2500 + i)));
    expect(await rowsOf(frame, whole, 2600, 100)).toEqual(first.slice(100));
    expect(await ask(frame, { kind: "count", view: whole })).toEqual({ rows: 3000 });
  });

  it("columns of one name, and names with dots, are sorted and filtered by place", async () => {
    const frame = remember(spark.sql("SELECT id AS `a.b`, -id AS `a.b` FROM range(10)"));
    const view: FrameView = {
      sort: [{ column: 1, descending: false }],
      filters: [{ column: 0, operator: "between", values: ["2", "4"] }],
    };
    expect((await rowsOf(frame, view, 0, 10)).map((row) => row[0])).toEqual([4n, 3n, 2n]);
    expect(await ask(frame, { kind: "count", view })).toEqual({ rows: 3 });
  });

  it.each([
    [{ column: 1, operator: "equals", values: ["2"] }, 333],
    [{ column: 2, operator: "isNull", values: [] }, 250],
    [{ column: 2, operator: "contains", values: ["4"] }, 150],
    [{ column: 3, operator: "isFalse", values: [] }, 500],
    [{ column: 4, operator: "less", values: ["2024-02-01"] }, 31],
  ] as const)("filter %j", async (filter, rows) => {
    expect(await ask(remember(items()), { kind: "count", view: { sort: [], filters: [filter] } })).toEqual({ rows });
  });

  it("a value that is none of the column's type is Spark's error", async () => {
    const view: FrameView = { sort: [], filters: [{ column: 0, operator: "less", values: ["many"] }] };
    const result = await requests.answer({
      frameId: remember(items()),
      requestId: "bad",
      request: { kind: "count", view },
    });
    expect(result).toMatchObject({ kind: "error", error: { condition: "CAST_INVALID_INPUT" } });
  });

  it("a frame of another kernel is gone; what nobody waits for is cancelled", async () => {
    const request = { kind: "count", view: whole } as const;
    expect(await requests.answer({ frameId: "other", requestId: "x", request })).toEqual({ kind: "gone" });
    const frameId = remember(spark.sql("SELECT count(*) FROM range(200000) a JOIN range(200000) b ON a.id < b.id"));
    const answer = requests.answer({
      frameId,
      requestId: "long",
      request: { kind: "page", view: whole, offset: 0, rows: 1 },
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    requests.cancel("long");
    expect(await answer).toEqual({ kind: "cancelled" });
  });
});

it("a frame that is not to be run shows its columns only", async () => {
  const frame = items();
  const [output] = await displayValue(frame, { isResult: true, preview: "schema", remember: () => "f1" });
  expect(output).toMatchObject({ frameId: "f1", metadata: { shownRows: 0, hasMore: true } });
  const [arrow, text] = output!.items;
  const table = tableFromIPC(Buffer.from(arrow!.data, "base64"));
  expect([table.numRows, table.schema.fields.map(({ name }) => name)]).toEqual([0, await frame.columns()]);
  expect(text!.data).toMatch(/^root\n \|-- id: long/);
});

it("a profile has nulls, distinct values, ends, quartiles, histogram or top values, exact for small frames", async () => {
  const frame = remember(items());
  const { columns } = await ask(frame, { kind: "profile", view: whole, columns: [0, 1, 2, 3, 4] });
  expect(columns[0]).toEqual({
    column: 0,
    rows: 1000,
    nulls: 0,
    distinct: { value: 1000, isExact: true },
    min: "0",
    max: "999",
    mean: 499.5,
    quartiles: { value: ["249.75", "499.5", "749.25"], isExact: true },
    histogram: Array.from({ length: 20 }, () => 50),
  });
  expect(columns[1]).toMatchObject({ min: "0.00", max: "2.00", mean: 0.999 });
  expect(columns[2]).toMatchObject({
    nulls: 250,
    distinct: { value: 5, isExact: true },
    top: [{ value: null, count: 250 }, ...["n0", "n1", "n2", "n3", "n4"].map((value) => ({ value, count: 150 }))],
  });
  expect(columns[3]!.top).toEqual([
    { value: "false", count: 500 },
    { value: "true", count: 500 },
  ]);
  expect(columns[4]).toMatchObject({ min: "2024-01-01", max: "2026-09-26", distinct: { value: 1000, isExact: true } });
  expect(columns[4]!.histogram!.reduce((a, b) => a + b)).toBe(1000);
});

it("columns of any type have a profile; without rows too", async () => {
  const frame = remember(
    spark.sql(`SELECT array(1) a, map('k', 1) m, struct(1 AS x) s, X'00' b, CAST('NaN' AS DOUBLE) d, CAST(NULL AS INT) n,
      TIMESTAMP'2024-01-01 10:00:00' t, INTERVAL '1' DAY i, CAST(NULL AS VOID) v`),
  );
  const { columns } = await ask(frame, { kind: "profile", view: whole, columns: [0, 1, 2, 3, 4, 5, 6, 7, 8] });
  expect(columns.map(({ nulls }) => nulls)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 1]);
  const empty = remember(items().filter("false"));
  expect((await ask(empty, { kind: "profile", view: whole, columns: [0, 2] })).columns).toMatchObject([
    { rows: 0, nulls: 0 },
    { rows: 0, nulls: 0, top: [] },
  ]);
});

it("exports all rows of the view: CSV and Parquet", async () => {
  const frame = remember(
    spark.sql("SELECT id, concat('a \"', id, '\",\n') AS `x,y`, IF(id = 1, NULL, 1.5) AS d FROM range(5)"),
  );
  const path = join(tmpdir(), `sparknb-export-${process.pid}`);
  const view: FrameView = {
    sort: [{ column: 0, descending: true }],
    filters: [{ column: 0, operator: "less", values: ["2"] }],
  };
  try {
    expect(await ask(frame, { kind: "export", view, path, format: "csv" })).toEqual({ rows: 2 });
    expect(readFileSync(path, "utf8")).toBe('id,"x,y",d\n1,"a ""1"",\n",\n0,"a ""0"",\n",1.5\n');
    expect(await ask(frame, { kind: "export", view: whole, path, format: "parquet" })).toEqual({ rows: 5 });
    expect(await spark.read.parquet(path).columns()).toEqual(["id", "x,y", "d"]);
  } finally {
    rmSync(path, { force: true });
  }
}, 30_000);

describe("insert as code gives what the view shows", () => {
  const view: FrameView = {
    sort: [{ column: 4, descending: true }],
    filters: [
      { column: 2, operator: "startsWith", values: ["n"] },
      { column: 1, operator: "greaterOrEqual", values: ["1"] },
      { column: 3, operator: "isFalse", values: [] },
      { column: 4, operator: "between", values: ["2024-01-05", "2024-03-01"] },
    ],
  };
  const codeOf = async (code: string, language: "sparkts" | "sparksql" | "python") =>
    (await ask(remember(items(), code, language), { kind: "code", view })).text;

  it("TypeScript", async () => {
    expect(await codeOf("const df = items();\ndisplay(df);\n", "sparkts")).toBe(
      `df
  .filter(col("name").startsWith("n"))
  .filter(col("price").geq(1))
  .filter(col("even").not())
  .filter(col("day").between(lit("2024-01-05").cast("date"), lit("2024-03-01").cast("date")))
  .orderBy(col("day").desc())`,
    );
    expect(await codeOf("spark\n  .range(3)\n  .limit(2);", "sparkts")).toMatch(
      /^\(spark\n {2}\.range\(3\)\n {2}\.limit\(2\)\)\n {2}\.filter/,
    );
  });

  it("SQL, whose text runs", async () => {
    items().createOrReplaceTempView("items");
    const text = await codeOf("SET x = 1;\nSELECT * FROM items;", "sparksql");
    expect(text).toBe(
      `SELECT *
FROM (
  SELECT * FROM items
)
WHERE startswith(name, 'n')
  AND price >= 1
  AND NOT even
  AND day BETWEEN CAST('2024-01-05' AS DATE) AND CAST('2024-03-01' AS DATE)
ORDER BY day DESC`,
    );
    expect((await spark.sql(text).collect()).map((row) => row.get(0))).toEqual(
      (await rowsOf(remember(items()), view, 0, 100)).map((row) => row[0]),
    );
  });

  it("Python", async () => {
    expect(await codeOf("df = spark.range(3)\ndf", "python")).toBe(
      `from pyspark.sql import functions as F

(
  df
  .filter(F.col("name").startswith("n"))
  .filter(F.col("price") >= 1)
  .filter(~F.col("even"))
  .filter(F.col("day").between(F.lit("2024-01-05").cast("date"), F.lit("2024-03-01").cast("date")))
  .orderBy(F.col("day").desc())
)`,
    );
  });

  it("a chart: of the view, in the cell's language; of SQL in TypeScript", async () => {
    const chart = { type: "bar", x: 2, y: 1, aggregate: "mean" } as const;
    const whole: FrameView = { sort: [], filters: [{ column: 3, operator: "isTrue", values: [] }] };
    const chartOf = async (
      code: string,
      language: "sparkts" | "sparksql" | "python",
      settings: ChartSettings = chart,
    ) => ask(remember(items(), code, language), { kind: "code", view: whole, chart: settings });
    expect(await chartOf("df", "sparkts")).toEqual({
      language: "sparkts",
      text: 'df\n  .filter(col("even"))\n  .plot.bar({ x: "name", y: "price", aggregate: "mean" })',
    });
    const { language, text } = await chartOf("SELECT `name` FROM items", "sparksql", {
      type: "box",
      y: 1,
      aggregate: "sum",
    });
    expect(language).toBe("sparkts");
    expect(text).toBe(
      'spark.sql(`SELECT *\nFROM (\n  SELECT \\`name\\` FROM items\n)\nWHERE even`)\n  .plot.box({ y: "price" })',
    );
    expect((await chartOf("df", "python")).text).toBe(
      `from pyspark.sql import functions as F

chart = (
  df
  .filter(F.col("even"))
  .groupBy("name")
  .agg(F.avg("price").alias("mean of price"))
  .orderBy(F.desc("mean of price"))
  .toPandas()
)
chart.plot.bar(x="name", y="mean of price")`,
    );
  });
});
