import type { Column } from "../column";
import * as F from "../functions/index";
import type { ChartData } from "./chart-data";

const aggregates = { sum: F.sum, mean: F.avg, median: F.median, min: F.min, max: F.max } as const;

/** The value of the rows that share a place. */
export function aggregated(value: ChartData["y"], aggregate: ChartData["aggregate"]): Column {
  if (!value) return F.count(F.lit(1)).cast("double");
  if (aggregate === "count") return F.count(value.column).cast("double");
  return aggregates[aggregate](value.column.cast("double")).cast("double");
}

export function aggregatedTitle(value: ChartData["y"], aggregate: ChartData["aggregate"]): string {
  return value ? `${aggregate} of ${value.title}` : "rows";
}
