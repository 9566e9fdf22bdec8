import { type Column, functions as F } from "../../../client/api";
import type { ColumnProfile } from "../../../protocol/frame-messages";
import type { DataType } from "../../../types";
import { columnAt } from "../positions";
import { columnKind } from "./column-kind";

/** Rows up to which distinct values are counted and quantiles found exactly. */
export const exactRows = 1_000_000;

type Text = string | null;
/** The answers of `statisticsOf`, in its order. */
export type Statistics = readonly [
  nulls: bigint,
  distinct: bigint | null,
  min: Text,
  max: Text,
  mean: number | null,
  quartiles: readonly Text[] | null,
];

/** One struct a column, so that one aggregation answers for all of them. */
export function statisticsOf(column: number, type: DataType, isExact: boolean): Column {
  const value = columnAt(column);
  const kind = columnKind(type);
  const isOrdered = kind === "number" || kind === "instant";
  const known =
    type.kind === "float" || type.kind === "double" ? F.when(value.isNaN(), F.lit(null)).otherwise(value) : value;
  const none = F.lit(null);
  const at = F.array(F.lit(0.25), F.lit(0.5), F.lit(0.75));
  const numeric = axis(known, type);
  const quartiles = isExact ? F.percentile(numeric, at) : F.percentileApprox(numeric, at, F.lit(10_000));
  return F.struct(
    F.countIf(value.isNull()).alias("nulls"),
    (kind === "other" ? none.cast("bigint") : isExact ? F.countDistinct(value) : F.approxCountDistinct(value)).alias(
      "distinct",
    ),
    (isOrdered ? F.min(known).cast("string") : none.cast("string")).alias("min"),
    (isOrdered ? F.max(known).cast("string") : none.cast("string")).alias("max"),
    (kind === "number" ? F.avg(known.cast("double")) : none.cast("double")).alias("mean"),
    (isOrdered ? F.transform(quartiles, (q) => fromAxis(q, type)) : none.cast("array<string>")).alias("quartiles"),
  );
}

/** An ordered column on the number line: days, seconds or the number itself. */
export function axis(column: Column, { kind }: DataType): Column {
  if (kind === "date") return F.unixDate(column).cast("double");
  if (kind === "timestamp" || kind === "timestamp_ntz") return column.cast("timestamp").cast("double");
  return column.cast("double");
}

function fromAxis(place: Column, { kind }: DataType): Column {
  if (kind === "date") return F.dateFromUnixDate(F.round(place).cast("int")).cast("string");
  if (kind === "timestamp" || kind === "timestamp_ntz") return F.timestampSeconds(place).cast("string");
  return place.cast("string");
}

export function toProfile(column: number, rows: number, statistics: Statistics, isExact: boolean): ColumnProfile {
  const [nulls, distinct, min, max, mean, quartiles] = statistics;
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
