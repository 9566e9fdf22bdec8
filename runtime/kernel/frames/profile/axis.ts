import { type Column, functions as F } from "../../../client/api";
import type { DataType } from "../../../types";

/** An ordered column on the number line: days, seconds or the number itself. */
export function axis(column: Column, { kind }: DataType): Column {
  if (kind === "date") return F.unixDate(column).cast("double");
  if (kind === "timestamp" || kind === "timestamp_ntz") return column.cast("timestamp").cast("double");
  return column.cast("double");
}

/** The text of a place on that line. */
export function axisText(place: Column, { kind }: DataType): Column {
  if (kind === "date") return F.dateFromUnixDate(F.round(place).cast("int")).cast("string");
  if (kind === "timestamp" || kind === "timestamp_ntz") return F.timestampSeconds(place).cast("string");
  return place.cast("string");
}
