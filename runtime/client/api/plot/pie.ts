import * as F from "../functions/index";
import { aggregated, aggregatedTitle } from "./aggregate";
import { type ChartData, type ChartPicture, needs } from "./chart-data";
import { placesOf } from "./places";
import { rowsOf } from "./rows-of";

const slices = 11;

/** Parts of a whole; what is small is one slice, where values can be added up. */
export async function pie(given: ChartData): Promise<ChartPicture> {
  const { rows, x, y, aggregate } = needs(given, "pie", "x");
  const places = await placesOf(rows, x, slices);
  const groups = rows
    .groupBy(places.column.cast("string").alias("x"))
    .agg(aggregated(y, aggregate).alias("y"))
    .orderBy(F.col("y").desc(), F.col("x").asc());
  const largest = await rowsOf(groups.limit(slices));
  const isSum = !y || aggregate === "count" || aggregate === "sum";
  const rest = isSum ? await restOf(rows, { y, aggregate }, largest) : 0;
  const values = largest.map((value, order) => ({ ...value, order }));
  return {
    values: rest > 0 ? [...values, { x: "other", y: rest, order: slices }] : values,
    mark: { type: "arc", tooltip: true, innerRadius: 60 },
    encoding: {
      theta: { field: "y", type: "quantitative", title: aggregatedTitle(y, aggregate), stack: true },
      color: { field: "x", type: "nominal", title: x.title, sort: { field: "order" } },
      order: { field: "order" },
    },
  };
}

async function restOf(
  rows: ChartData["rows"],
  { y, aggregate }: Pick<ChartData, "aggregate"> & { y: ChartData["y"] },
  shown: readonly Record<string, unknown>[],
): Promise<number> {
  const [row] = await rows.agg(aggregated(y, aggregate)).collect();
  const rest = Number(row!.get(0) ?? 0) - shown.reduce((sum, { y: value }) => sum + Number(value), 0);
  return rest > 1e-9 * Math.abs(Number(row!.get(0) ?? 0)) ? rest : 0;
}
