import { type Column, functions as F } from "../../../client/api";
import type { DataType } from "../../../types";
import { columnAt } from "../positions";
import { axis } from "./statistics";

const bins = 20;

/** Counts of the rows in equally wide bins between a column's ends; one array. */
export function histogramOf(column: number, type: DataType, min: string, max: string): Column {
  const place = axis(columnAt(column), type);
  const [low, high] = [min, max].map((text) => axis(F.lit(text).cast(castable(type)), type)) as [Column, Column];
  const width = high.minus(low).divide(bins);
  // Where all values are the same, or one is infinite, the first bin has them all.
  const bin = F.when(
    width.gt(0).and(width.lt(Number.POSITIVE_INFINITY)),
    F.floor(place.minus(low).divide(F.nullif(width, F.lit(0.0)))),
  )
    .otherwise(F.lit(0))
    .cast("int");
  const inside = F.least(bin, F.lit(bins - 1));
  return F.array(...Array.from({ length: bins }, (_, index) => F.countIf(place.isNotNull().and(inside.eq(index)))));
}

const castable = ({ kind }: DataType) =>
  kind === "date" || kind === "timestamp" || kind === "timestamp_ntz" ? kind : "double";
