import * as F from "../functions/index";
import { type ChartData, type ChartPicture, needs } from "./chart-data";
import { fieldKind } from "./field-kind";
import { grouped } from "./grouped";
import { niceWidth } from "./places";
import { rowsOf } from "./rows-of";

const bins = 30;

/** How many rows have values in each of equally wide bins; categories and instants are counted as bars. */
export async function histogram(given: ChartData): Promise<ChartPicture> {
  const { rows, x, color } = needs(given, "histogram", "x");
  if (fieldKind(x.type) !== "number") return grouped("bar")({ rows, x, aggregate: "count", ...(color && { color }) });
  const place = x.column.cast("double");
  const known = F.when(place.isNaN(), F.lit(null)).otherwise(place);
  const [row] = await rows.agg(F.min(known), F.max(known)).collect();
  const [low, high] = [Number(row!.get(0) ?? 0), Number(row!.get(1) ?? 0)];
  const width = high > low && Number.isFinite(high - low) ? niceWidth((high - low) / bins) : 1;
  const start = F.floor(known.divide(width)).cast("double").multiply(width);
  const series = color ? [F.coalesce(color.column.cast("string"), F.lit("null")).alias("color")] : [];
  const counted = rows
    .groupBy(start.alias("x"), ...series)
    .agg(F.count(F.lit(1)).cast("double").alias("y"))
    .filter(F.col("x").isNotNull())
    .orderBy(F.col("x").asc());
  const values = await rowsOf(counted.limit(5000));
  return {
    values: values.map((value) => ({ ...value, xEnd: Number(value.x) + width })),
    mark: { type: "bar", tooltip: true },
    encoding: {
      x: { field: "x", type: "quantitative", title: x.title, bin: { binned: true, step: width } },
      x2: { field: "xEnd" },
      y: { field: "y", type: "quantitative", title: "rows" },
      ...(color && { color: { field: "color", type: "nominal", title: color.title } }),
    },
  };
}
