import { type Column, functions as F } from "../../../client/api";
import type { ColumnProfile } from "../../../protocol/frame-messages";
import type { DataType } from "../../../types";
import { columnAt } from "../positions";
import { axis, axisText } from "./axis";
import { columnKind } from "./column-kind";

/** Rows up to which distinct values are counted and quantiles found exactly. */
export const exactRows = 1_000_000;

type Text = string | null;
type Place = number | null;
/** The answers of `statisticsOf`, in its order. */
export type Statistics = readonly [
  nulls: bigint,
  distinct: bigint | null,
  min: Text,
  max: Text,
  low: Place,
  high: Place,
  mean: Place,
  quartiles: readonly Text[] | null,
];

/** One struct a column, so that one aggregation answers for all of them. */
export function statisticsOf(column: number, type: DataType, isExact: boolean): Column {
  const value = columnAt(column);
  const kind = columnKind(type);
  const isOrdered = kind === "number" || kind === "instant";
  const isFloat = type.kind === "float" || type.kind === "double";
  const known = isFloat ? F.when(value.isNaN(), F.lit(null)).otherwise(value) : value;
  const place = axis(known, type);
  const none = (name: string) => F.lit(null).cast(name);
  const distinct = isExact ? F.countDistinct(value) : F.approxCountDistinct(value);
  const at = F.array(F.lit(0.25), F.lit(0.5), F.lit(0.75));
  const quartiles = isExact ? F.percentile(place, at) : F.percentileApprox(place, at, F.lit(10_000));
  return F.struct(
    F.countIf(value.isNull()).alias("nulls"),
    (kind === "other" ? none("bigint") : distinct).alias("distinct"),
    (isOrdered ? F.min(known).cast("string") : none("string")).alias("min"),
    (isOrdered ? F.max(known).cast("string") : none("string")).alias("max"),
    (isOrdered ? F.min(place) : none("double")).alias("low"),
    (isOrdered ? F.max(place) : none("double")).alias("high"),
    (kind === "number" ? F.avg(place) : none("double")).alias("mean"),
    (isOrdered ? F.transform(quartiles, (q) => axisText(q, type)) : none("array<string>")).alias("quartiles"),
  );
}

export function toProfile(column: number, rows: number, statistics: Statistics, isExact: boolean): ColumnProfile {
  const [nulls, distinct, min, max, , , mean, quartiles] = statistics;
  return {
    column,
    rows,
    nulls: Number(nulls),
    ...(distinct !== null && { distinct: { value: Number(distinct), isExact } }),
    ...(min !== null && { min }),
    ...(max !== null && { max }),
    ...(mean !== null && { mean }),
    ...(quartiles && { quartiles: { value: quartiles.map((text) => text ?? ""), isExact } }),
  };
}
