import { type Column, type DataFrame, functions as F } from "../../../client/api";
import type { DataType } from "../../../types";
import { columnAt } from "../positions";
import { axis } from "./axis";

export const bins = 20;

export interface Range {
  readonly column: number;
  readonly type: DataType;
  /** Of `axis`. */
  readonly low: number;
  readonly high: number;
}

/** Counts of the rows in equally wide bins between each column's ends: one pass for all columns, each a grouping set of its own. */
export async function histograms(rows: DataFrame, ranges: readonly Range[]): Promise<number[][]> {
  const counts = ranges.map(() => Array.from({ length: bins }, () => 0));
  if (ranges.length === 0) return counts;
  const names = ranges.map((_, index) => `b${index}`);
  const grouped = rows
    .select(...ranges.map((range, index) => binOf(range).alias(names[index]!)))
    .groupingSets(
      names.map((name) => [name]),
      ...names,
    )
    .agg(F.count(F.lit(1)).alias("n"));
  for (const row of await grouped.collect()) {
    const set = names.findIndex((_, index) => row.get(index) !== null);
    const bin = Number(row.get(set));
    if (bin >= 0) counts[set]![bin] = Number(row.get(names.length));
  }
  return counts;
}

/** Never null, which would be another set's: -1 for nulls and for what is no number. */
function binOf({ column, type, low, high }: Range): Column {
  const place = axis(columnAt(column), type);
  const isKnown = place.between(low, high);
  const width = (high - low) / bins;
  // Where all values are the same, or one is infinite, the first bin has them all.
  if (!(width > 0 && width < Number.POSITIVE_INFINITY)) return F.when(isKnown, F.lit(0)).otherwise(F.lit(-1));
  const bin = F.floor(place.minus(low).divide(width)).cast("int");
  return F.when(isKnown, F.least(bin, F.lit(bins - 1))).otherwise(F.lit(-1));
}
