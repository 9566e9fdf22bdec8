import * as F from "../functions/index";
import { type ChartData, type ChartPicture, needs } from "./chart-data";
import { placesOf } from "./places";
import { rowsOf } from "./rows-of";

const mostBoxes = 40;

/** Median, quartiles and the lowest and highest value of each group. */
export async function box(given: ChartData): Promise<ChartPicture> {
  const { rows, x, y } = needs(given, "box", "y");
  const value = y.column.cast("double");
  const group = x ? (await placesOf(rows, x, mostBoxes)).column.cast("string") : F.lit(y.title);
  const at = F.array(F.lit(0.25), F.lit(0.5), F.lit(0.75));
  const boxes = rows
    .groupBy(group.alias("x"))
    .agg(
      F.min(value).alias("low"),
      F.percentileApprox(value, at, F.lit(10_000)).alias("q"),
      F.max(value).alias("high"),
      F.count(value).cast("double").alias("rows"),
    )
    .filter(F.col("low").isNotNull())
    .orderBy(F.col("rows").desc(), F.col("x").asc())
    .selectExpr("x", "low", "q[0] AS q1", "q[1] AS median", "q[2] AS q3", "high", "rows");
  const found = await rowsOf(boxes.limit(mostBoxes + 1));
  const across = { field: "x", type: "nominal", title: x?.title ?? null };
  const tooltip = ["x", "low", "q1", "median", "q3", "high", "rows"].map((field) => ({ field }));
  const along = (from: string, to?: string) => ({
    x: across,
    y: { field: from, type: "quantitative", title: y.title, scale: { zero: false } },
    ...(to && { y2: { field: to } }),
    tooltip,
  });
  return {
    values: found.slice(0, mostBoxes),
    layer: [
      { mark: { type: "rule" }, encoding: along("low", "high") },
      { mark: { type: "bar", width: { band: 0.6 } }, encoding: along("q1", "q3") },
      {
        mark: { type: "tick", width: { band: 0.6 }, thickness: 2, orient: "horizontal", style: "median" },
        encoding: along("median"),
      },
    ],
    note:
      found.length > mostBoxes
        ? `Whiskers reach the lowest and highest value. The ${mostBoxes} largest of more groups`
        : "Whiskers reach the lowest and highest value",
  };
}
