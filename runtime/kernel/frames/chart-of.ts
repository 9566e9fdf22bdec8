import { type DataFrame, type VegaLite, vegaLite } from "../../client/api";
import type { ChartSettings } from "../../protocol/frame-messages";
import type { StructType } from "../../types";
import { columnAt } from "./positions";

/** A chart of a view's rows, whose columns are named by place. */
export function chartOf(rows: DataFrame, schema: StructType, chart: ChartSettings): Promise<VegaLite> {
  const fields = (["x", "y", "color"] as const).flatMap((axis) => {
    const column = chart[axis];
    const field = column === undefined ? undefined : schema.fields[column];
    return field ? [[axis, { column: columnAt(column!), title: field.name, type: field.type }] as const] : [];
  });
  return vegaLite(chart.type, { rows, ...Object.fromEntries(fields), aggregate: chart.aggregate });
}
