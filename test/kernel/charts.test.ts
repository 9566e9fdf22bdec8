import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DataFrame, SparkSession, VegaLite } from "../../runtime/client/api";
import { displayValue } from "../../runtime/kernel/display/display-value";
import { LocalCluster } from "../driver/local-cluster";

let cluster: LocalCluster;
let spark: SparkSession;
let sales: DataFrame;

beforeAll(async () => {
  cluster = await LocalCluster.start();
  spark = await cluster.session();
  sales = spark.sql(`SELECT id, element_at(array('north','south','east'), CAST(1 + id % 3 AS INT)) AS region,
    CAST(id % 10 AS DECIMAL(5,1)) AS amount, IF(id % 2 = 0, 'web', NULL) AS channel,
    DATE'2024-01-01' + CAST(id AS INT) AS day FROM range(900)`);
}, 60_000);
afterAll(async () => {
  await spark.stop();
  await cluster.stop();
});

const valuesOf = (specification: VegaLite) => (specification.data as { values: Record<string, unknown>[] }).values;
const sum = (values: Record<string, unknown>[], field = "y") =>
  values.reduce((total, value) => total + Number(value[field]), 0);

describe("charts are aggregated by Spark", () => {
  it("bar: counts, highest first; with a value, its sum; null is a series of its own", async () => {
    const counts = await sales.plot.bar({ x: "region" }).toVegaLite();
    expect(valuesOf(counts)).toEqual(["east", "north", "south"].map((x) => ({ x, y: 300 })));
    const sums = await sales.plot.bar({ x: "REGION", y: "amount", color: "channel" }).toVegaLite();
    expect(sums.encoding).toMatchObject({
      x: { title: "region" },
      y: { title: "sum of amount" },
      color: { title: "channel" },
    });
    expect(new Set(valuesOf(sums).map(({ color }) => color))).toEqual(new Set(["web", "null"]));
    expect(sum(valuesOf(sums))).toBe(90 * 45);
  });

  it("several columns are a series each, in their order", async () => {
    const chart = await sales.plot.bar({ x: "region", y: ["amount", "id"], aggregate: "max" }).toVegaLite();
    expect(chart.encoding).toMatchObject({
      y: { title: "max" },
      color: { sort: ["amount", "id"] },
      xOffset: { field: "color" },
    });
    const north = valuesOf(chart).filter(({ x }) => x === "north");
    expect(north).toEqual([
      { x: "north", color: "amount", y: 9 },
      { x: "north", color: "id", y: 897 },
    ]);
    const line = await sales.plot.line({ x: "day", y: ["amount"] }).toVegaLite();
    expect(line.encoding).toMatchObject({ y: { title: "mean of amount" } });
    const twice = sales.plot.area({ x: "day", y: ["amount", "id"], color: "channel" });
    await expect(twice.toVegaLite()).rejects.toThrow("no color");
  });

  it("bar: of more than 50 groups the highest, which is said", async () => {
    const chart = await spark
      .range(500)
      .selectExpr("concat('k', id) k", "id v")
      .plot.bar({ x: "k", y: "v" })
      .toVegaLite();
    expect(valuesOf(chart)).toHaveLength(50);
    expect(valuesOf(chart)[0]).toEqual({ x: "k499", y: 499 });
    expect(chart.usermeta).toEqual({ note: "The 50 highest of more groups" });
  });

  it("line: days, or longer units where they are many", async () => {
    const days = await sales.filter("id < 100").plot.line({ x: "day", y: "amount", aggregate: "mean" }).toVegaLite();
    expect(valuesOf(days)[0]).toEqual({ x: "2024-01-01T00:00:00", y: 0 });
    expect(valuesOf(days)).toHaveLength(100);
    const weeks = await sales.plot.line({ x: "day" }).toVegaLite();
    expect(valuesOf(weeks)).toHaveLength(900);
    const long = spark.range(9000).selectExpr("timestamp_seconds(id * 3600) t");
    const months = valuesOf(await long.plot.line({ x: "t" }).toVegaLite());
    expect(months.length).toBeLessThan(2000);
    expect(sum(months)).toBe(9000);
  });

  it("histogram: equally wide bins over the whole range", async () => {
    const { encoding, ...chart } = await sales.plot.histogram({ x: "id" }).toVegaLite();
    expect(encoding).toMatchObject({ x: { bin: { binned: true, step: 50 } } });
    expect(valuesOf(chart)).toHaveLength(18);
    expect(valuesOf(chart).every(({ y }) => y === 50)).toBe(true);
  });

  it("scatter: every row of a small frame, a sample of a large one", async () => {
    expect(valuesOf(await sales.plot.scatter({ x: "id", y: "amount" }).toVegaLite())).toHaveLength(900);
    const sample = await spark
      .range(100_000)
      .selectExpr("id", "id * 2 d")
      .plot.scatter({ x: "id", y: "d" })
      .toVegaLite();
    expect(valuesOf(sample).length).toBeGreaterThan(4000);
    expect(valuesOf(sample).length).toBeLessThanOrEqual(5000);
    expect(sample.usermeta).toMatchObject({
      isSample: true,
      note: expect.stringMatching(/^A sample of \d+ of 100000 rows$/),
    });
  });

  it("box, pie, heat map", async () => {
    const boxes = valuesOf(await sales.plot.box({ x: "region", y: "amount" }).toVegaLite());
    expect(boxes[0]).toMatchObject({ x: "east", q1: 2, median: 4, q3: 7, low: 0, high: 9, rows: 300, count: 0 });
    expect(valuesOf(await sales.plot.box({ y: "id" }).toVegaLite())).toHaveLength(1);
    const slices = valuesOf(
      await spark.range(100).selectExpr("concat('k', id % 20) k").plot.pie({ x: "k" }).toVegaLite(),
    );
    expect(slices).toHaveLength(12);
    expect(slices.at(-1)).toEqual({ x: "other", y: 45, order: 11 });
    const cells = valuesOf(await sales.plot.heatmap({ x: "region", y: "channel" }).toVegaLite());
    expect(cells).toHaveLength(6);
    expect(sum(cells, "value")).toBe(900);
  });

  it("box: whiskers end at the last value within 1.5 times the box's height; what is beyond is points", async () => {
    const skewed = spark.sql(`SELECT id % 2 AS g, CASE WHEN id < 4 THEN -90 - id WHEN id > 197 THEN 1000 + id
      ELSE id % 20 END AS v FROM range(200)`);
    const values = valuesOf(await skewed.plot.box({ x: "g", y: "v" }).toVegaLite());
    expect(values.slice(0, 2)).toEqual([
      expect.objectContaining({ x: "0.0", rows: 100, low: 0, high: 18, count: 3 }),
      expect.objectContaining({ x: "1.0", rows: 100, low: 1, high: 19, count: 3 }),
    ]);
    expect(
      values
        .slice(2)
        .map(({ outlier }) => Number(outlier))
        .sort((a, b) => a - b),
    ).toEqual([-93, -92, -91, -90, 1198, 1199]);
    const many = await spark
      .sql("SELECT IF(id < 8000, 1, id) AS v FROM range(10000)")
      .plot.box({ y: "v" })
      .toVegaLite();
    expect(valuesOf(many)[0]).toMatchObject({ low: 1, high: 1, count: 2000 });
    expect(valuesOf(many)).toHaveLength(1001);
    expect(many.usermeta).toEqual({ note: "1000 of 2000 outliers" });
  });

  it("an empty frame has an empty chart", async () => {
    for (const chart of [
      sales.filter("false").plot.histogram({ x: "id" }),
      sales.filter("false").plot.line({ x: "day" }),
      sales.filter("false").plot.box({ y: "id" }),
    ])
      expect(valuesOf(await chart.toVegaLite())).toEqual([]);
  });

  it("a column that is not there", async () => {
    await expect(sales.plot.bar({ x: "nope" }).toVegaLite()).rejects.toThrow(
      'No column "nope"; there are id, region, amount, channel, day',
    );
  });
});

it("a chart is shown as Vega-Lite, and as text", async () => {
  const display = { isResult: true, preview: "rows", remember: () => "f" } as const;
  const [output] = await displayValue(sales.plot.bar({ x: "region" }), display);
  expect(output).toMatchObject({
    isResult: true,
    items: [{ mime: "application/vnd.vegalite.v6+json" }, { mime: "text/plain", data: "bar chart: x = region" }],
  });
});
