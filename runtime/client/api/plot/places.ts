import type { Column } from "../column";
import type { DataFrame } from "../dataframe";
import * as F from "../functions/index";
import type { ChartField } from "./chart-data";
import { fieldKind } from "./field-kind";

/** An axis divided into places that rows share. */
export interface Places {
  /** Text for categories and instants, a number for numbers: the start of its bin. */
  readonly column: Column;
  /** Absent where every value is its own place. */
  readonly binWidth?: number;
}

/** Seconds of the units that instants are cut to. */
const units = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_746,
  quarter: 7_889_238,
  year: 31_556_952,
};

/** Divides a column into at most about `most` places. */
export async function placesOf(rows: DataFrame, { column, type }: ChartField, most: number): Promise<Places> {
  const kind = fieldKind(type);
  if (kind === "category") return { column: F.coalesce(column.cast("string"), F.lit("null")) };
  const place = kind === "number" ? column.cast("double") : column.cast("timestamp").cast("double");
  const known = kind === "number" ? F.when(place.isNaN(), F.lit(null)).otherwise(place) : place;
  const [row] = await rows.agg(F.approxCountDistinct(column), F.min(known), F.max(known)).collect();
  const [distinct, low, high] = [Number(row!.get(0)), Number(row!.get(1) ?? 0), Number(row!.get(2) ?? 0)];
  if (kind === "instant")
    return { column: instantText(column, distinct <= most ? undefined : unitFor((high - low) / most)) };
  if (distinct <= most || !(high > low)) return { column: place };
  const binWidth = niceWidth((high - low) / (most / 2));
  return { column: F.floor(place.divide(binWidth)).cast("double").multiply(binWidth), binWidth };
}

/** A whole number of bins: 1, 2 or 5 times a power of ten. */
export function niceWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  return power * ([1, 2, 5].find((factor) => factor * power >= width) ?? 10);
}

function unitFor(seconds: number): string {
  return Object.entries(units).find(([, length]) => length >= seconds)?.[0] ?? "year";
}

/** Without a zone: the clock that the session shows. */
function instantText(column: Column, unit: string | undefined): Column {
  const time = column.cast("timestamp");
  return F.dateFormat(unit ? F.dateTrunc(unit, time) : time, "yyyy-MM-dd'T'HH:mm:ss");
}
