import type { Column, ColumnOrName } from "../column";
import { lit } from "./basic";
import { invoke, named } from "./invoke";

export const addMonths = (start: ColumnOrName, months: ColumnOrName | number): Column =>
  invoke("add_months", named(start), named(months));
export const counterDiff = (value: ColumnOrName, startTime?: ColumnOrName): Column =>
  invoke("counter_diff", named(value), named(startTime));
export const curdate = (): Column => invoke("curdate");
export const currentDate = (): Column => invoke("current_date");
export const currentTime = (precision?: number): Column => invoke("current_time", precision);
export const currentTimestamp = (): Column => invoke("current_timestamp");
export const currentTimezone = (): Column => invoke("current_timezone");
export const dateAdd = (start: ColumnOrName, days: ColumnOrName | number): Column =>
  invoke("date_add", named(start), named(days));
export const dateDiff = (end: ColumnOrName, start: ColumnOrName): Column =>
  invoke("date_diff", named(end), named(start));
export const dateFormat = (date: ColumnOrName, format: string): Column => invoke("date_format", named(date), format);
export const dateFromUnixDate = (days: ColumnOrName): Column => invoke("date_from_unix_date", named(days));
export const datePart = (field: Column, source: ColumnOrName): Column => invoke("date_part", field, named(source));
export const dateSub = (start: ColumnOrName, days: ColumnOrName | number): Column =>
  invoke("date_sub", named(start), named(days));
export const dateTrunc = (format: string, timestamp: ColumnOrName): Column =>
  invoke("date_trunc", format, named(timestamp));
export const dateadd = (start: ColumnOrName, days: ColumnOrName | number): Column =>
  invoke("dateadd", named(start), named(days));
export const datediff = (end: ColumnOrName, start: ColumnOrName): Column =>
  invoke("datediff", named(end), named(start));
export const datepart = (field: Column, source: ColumnOrName): Column => invoke("datepart", field, named(source));
export const day = (col: ColumnOrName): Column => invoke("day", named(col));
export const dayname = (col: ColumnOrName): Column => invoke("dayname", named(col));
export const dayofmonth = (col: ColumnOrName): Column => invoke("dayofmonth", named(col));
export const dayofweek = (col: ColumnOrName): Column => invoke("dayofweek", named(col));
export const dayofyear = (col: ColumnOrName): Column => invoke("dayofyear", named(col));
/** Partitioning by date, for `writeTo(…).partitionedBy`. */
export const days = (col: ColumnOrName): Column => invoke("days", named(col));
export const extract = (field: Column, source: ColumnOrName): Column => invoke("extract", field, named(source));
export const fromUnixtime = (timestamp: ColumnOrName, format = "yyyy-MM-dd HH:mm:ss"): Column =>
  invoke("from_unixtime", named(timestamp), format);
export const fromUtcTimestamp = (timestamp: ColumnOrName, tz: Column | string): Column =>
  invoke("from_utc_timestamp", named(timestamp), tz);
export const hour = (col: ColumnOrName): Column => invoke("hour", named(col));
/** Partitioning by date and hour, for `writeTo(…).partitionedBy`. */
export const hours = (col: ColumnOrName): Column => invoke("hours", named(col));
export const lastDay = (date: ColumnOrName): Column => invoke("last_day", named(date));
export const localtimestamp = (): Column => invoke("localtimestamp");
export const makeDate = (year: ColumnOrName, month: ColumnOrName, day: ColumnOrName): Column =>
  invoke("make_date", named(year), named(month), named(day));
export const makeTime = (hour: ColumnOrName, minute: ColumnOrName, second: ColumnOrName): Column =>
  invoke("make_time", named(hour), named(minute), named(second));
export const makeTimestampLtz = (
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  mins: ColumnOrName,
  secs: ColumnOrName,
  timezone?: ColumnOrName,
): Column =>
  invoke(
    "make_timestamp_ltz",
    named(years),
    named(months),
    named(days),
    named(hours),
    named(mins),
    named(secs),
    named(timezone),
  );
export const makeYmInterval = (years: ColumnOrName = lit(0), months: ColumnOrName = lit(0)): Column =>
  invoke("make_ym_interval", named(years), named(months));
export const minute = (col: ColumnOrName): Column => invoke("minute", named(col));
export const month = (col: ColumnOrName): Column => invoke("month", named(col));
export const monthname = (col: ColumnOrName): Column => invoke("monthname", named(col));
/** Partitioning by year and month, for `writeTo(…).partitionedBy`. */
export const months = (col: ColumnOrName): Column => invoke("months", named(col));
export const monthsBetween = (date1: ColumnOrName, date2: ColumnOrName, roundOff = true): Column =>
  invoke("months_between", named(date1), named(date2), roundOff);
export const nextDay = (date: ColumnOrName, dayOfWeek: string): Column => invoke("next_day", named(date), dayOfWeek);
export const now = (): Column => invoke("now");
export const quarter = (col: ColumnOrName): Column => invoke("quarter", named(col));
export const second = (col: ColumnOrName): Column => invoke("second", named(col));
export const sessionWindow = (timeColumn: ColumnOrName, gapDuration: Column | string): Column =>
  invoke("session_window", named(timeColumn), gapDuration);
export const timeDiff = (unit: ColumnOrName, start: ColumnOrName, end: ColumnOrName): Column =>
  invoke("time_diff", named(unit), named(start), named(end));
export const timeFromMicros = (col: ColumnOrName): Column => invoke("time_from_micros", named(col));
export const timeFromMillis = (col: ColumnOrName): Column => invoke("time_from_millis", named(col));
export const timeFromSeconds = (col: ColumnOrName): Column => invoke("time_from_seconds", named(col));
export const timeToMicros = (col: ColumnOrName): Column => invoke("time_to_micros", named(col));
export const timeToMillis = (col: ColumnOrName): Column => invoke("time_to_millis", named(col));
export const timeToSeconds = (col: ColumnOrName): Column => invoke("time_to_seconds", named(col));
export const timeTrunc = (unit: ColumnOrName, time: ColumnOrName): Column =>
  invoke("time_trunc", named(unit), named(time));
/** A time moved by a number of units. @param unit such as "HOUR" or "MONTH" */
export const timestampAdd = (unit: string, quantity: ColumnOrName, ts: ColumnOrName): Column =>
  invoke("timestampadd", unit, named(quantity), named(ts));
/** How many whole units lie between two times. @param unit such as "HOUR" or "MONTH" */
export const timestampDiff = (unit: string, start: ColumnOrName, end: ColumnOrName): Column =>
  invoke("timestampdiff", unit, named(start), named(end));
export const timestampMicros = (col: ColumnOrName): Column => invoke("timestamp_micros", named(col));
export const timestampMillis = (col: ColumnOrName): Column => invoke("timestamp_millis", named(col));
export const timestampNanos = (col: ColumnOrName): Column => invoke("timestamp_nanos", named(col));
export const timestampSeconds = (col: ColumnOrName): Column => invoke("timestamp_seconds", named(col));
export const toDate = (col: ColumnOrName, format?: string): Column => invoke("to_date", named(col), format);
export const toTime = (str: ColumnOrName, format?: ColumnOrName): Column =>
  invoke("to_time", named(str), named(format));
export const toTimestamp = (col: ColumnOrName, format?: string): Column => invoke("to_timestamp", named(col), format);
export const toTimestampLtz = (timestamp: ColumnOrName, format?: ColumnOrName): Column =>
  invoke("to_timestamp_ltz", named(timestamp), named(format));
export const toTimestampNtz = (timestamp: ColumnOrName, format?: ColumnOrName): Column =>
  invoke("to_timestamp_ntz", named(timestamp), named(format));
export const toUnixTimestamp = (timestamp: ColumnOrName, format?: ColumnOrName): Column =>
  invoke("to_unix_timestamp", named(timestamp), named(format));
export const toUtcTimestamp = (timestamp: ColumnOrName, tz: Column | string): Column =>
  invoke("to_utc_timestamp", named(timestamp), tz);
export const trunc = (date: ColumnOrName, format: string): Column => invoke("trunc", named(date), format);
export const tryMakeTimestampLtz = (
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  mins: ColumnOrName,
  secs: ColumnOrName,
  timezone?: ColumnOrName,
): Column =>
  invoke(
    "try_make_timestamp_ltz",
    named(years),
    named(months),
    named(days),
    named(hours),
    named(mins),
    named(secs),
    named(timezone),
  );
export const tryToDate = (col: ColumnOrName, format?: string): Column => invoke("try_to_date", named(col), format);
export const tryToTime = (str: ColumnOrName, format?: ColumnOrName): Column =>
  invoke("try_to_time", named(str), named(format));
export const tryToTimestamp = (col: ColumnOrName, format?: ColumnOrName): Column =>
  invoke("try_to_timestamp", named(col), named(format));
export const unixDate = (col: ColumnOrName): Column => invoke("unix_date", named(col));
export const unixMicros = (col: ColumnOrName): Column => invoke("unix_micros", named(col));
export const unixMillis = (col: ColumnOrName): Column => invoke("unix_millis", named(col));
export const unixNanos = (col: ColumnOrName): Column => invoke("unix_nanos", named(col));
export const unixSeconds = (col: ColumnOrName): Column => invoke("unix_seconds", named(col));
export const weekday = (col: ColumnOrName): Column => invoke("weekday", named(col));
export const weekofyear = (col: ColumnOrName): Column => invoke("weekofyear", named(col));
export const windowTime = (windowColumn: ColumnOrName): Column => invoke("window_time", named(windowColumn));
export const year = (col: ColumnOrName): Column => invoke("year", named(col));
/** Partitioning by year, for `writeTo(…).partitionedBy`. */
export const years = (col: ColumnOrName): Column => invoke("years", named(col));
