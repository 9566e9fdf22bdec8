import type { DataType } from "../../types/index";
import { printByPattern, wallClock } from "./cast-text";

export interface TemporalFormats {
  readonly dateFormat: string | undefined;
  readonly timestampFormat: string | undefined;
  readonly timestampNtzFormat: string | undefined;
  readonly timeZone: string | undefined;
}

/** Dates and times in text files: by the user's patterns, else ISO with milliseconds and, for instants, the offset. */
export function printTemporal(sql: string, type: DataType, formats: TemporalFormats, sessionZone: string): string {
  const zone = formats.timeZone ?? sessionZone;
  switch (type.kind) {
    case "date":
      return formats.dateFormat ? printByPattern(sql, formats.dateFormat, type, zone) : `spark_date_text(${sql})`;
    case "timestamp_ntz":
      return formats.timestampNtzFormat ? printByPattern(sql, formats.timestampNtzFormat, type, zone) : iso(sql);
    default:
      return formats.timestampFormat
        ? printByPattern(sql, formats.timestampFormat, type, zone)
        : isoWithOffset(sql, zone);
  }
}

const iso = (sql: string) => `(spark_date_text(CAST(${sql} AS DATE)) || strftime(${sql}, 'T%H:%M:%S.%g'))`;

function isoWithOffset(sql: string, zone: string): string {
  if (zone === "UTC" || zone === "Z" || zone === "Etc/UTC") return `(${iso(sql)} || 'Z')`;
  const wall = wallClock(sql, zone);
  const minutes = `date_diff('minute', ${sql}, ${wall})`;
  const offset = `CASE WHEN ${minutes} = 0 THEN 'Z' ELSE format('{}{:02d}:{:02d}', CASE WHEN ${minutes} < 0 THEN '-' ELSE '+' END, abs(${minutes}) // 60, abs(${minutes}) % 60) END`;
  return `(${iso(wall)} || ${offset})`;
}
