import * as F from "../functions/index";
import { aggregated, aggregatedTitle } from "./aggregate";
import { type ChartData, type ChartField, type ChartPicture, needs } from "./chart-data";
import { fieldKind } from "./field-kind";
import { placesOf } from "./places";
import { rowsOf } from "./rows-of";

const perAxis = 40;

/** A value for each pair of places. */
export async function heatmap(given: ChartData): Promise<ChartPicture> {
  const { rows, x, y, color, aggregate } = needs(given, "heatmap", "x", "y");
  const [across, down] = [await placesOf(rows, x, perAxis), await placesOf(rows, y, perAxis)];
  const cells = rows
    .groupBy(across.column.alias("x"), down.column.alias("y"))
    .agg(aggregated(color, aggregate).alias("value"))
    .filter(F.col("x").isNotNull().and(F.col("y").isNotNull()))
    .orderBy(F.col("value").desc());
  const limit = perAxis * perAxis;
  const found = await rowsOf(cells.limit(limit + 1));
  return {
    values: found.slice(0, limit),
    mark: { type: "rect", tooltip: true },
    encoding: {
      x: axis("x", x),
      y: axis("y", y),
      color: { field: "value", type: "quantitative", title: aggregatedTitle(color, aggregate) },
    },
    ...(found.length > limit && { note: `The ${limit} highest of more cells` }),
  };
}

/** Places that are few are a band each, also of numbers and instants. */
const axis = (field: string, { title, type }: ChartField) => ({
  field,
  type: "ordinal",
  title,
  axis: {
    labelOverlap: true,
    labelAngle: field === "x" && fieldKind(type) !== "category" ? -45 : 0,
    ...(fieldKind(type) === "instant" && { labelExpr: "slice(datum.label, 0, 10)" }),
  },
  ...(field === "y" && fieldKind(type) === "number" && { sort: "descending" }),
});
