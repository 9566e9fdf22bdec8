import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { type DataType, decimalType, integerType, stringType } from "../../../types/index";
import { displayName } from "../display-name";
import { stringOf } from "../literal";
import type { FunctionRow } from "../row";
import type { CallWriter } from "../sql/writer";
import { scalar } from "./define";

import { local } from "./wall-clock-argument";

const datePart = (name: string, sql: string, aliases: readonly string[] = []): FunctionRow =>
  scalar(name, "date", integerType, `CAST(${sql} AS INTEGER)`, { aliases });

const clockPart = (name: string, sql: (wall: string) => string, time: string): FunctionRow =>
  scalar(
    name,
    "timestamp|ntz|time",
    integerType,
    (w) => `CAST(${w.types[0]!.kind === "time" ? time.replaceAll("{0}", w.args[0]!) : sql(local(w))} AS INTEGER)`,
    {
      facts: ["timeZone"],
      nullable: (args) => args[0]!.nullable || args[0]!.type.kind === "time",
    },
  );

const parts: Readonly<Record<string, string>> = {
  year: "year({0})",
  y: "year({0})",
  years: "year({0})",
  yr: "year({0})",
  yrs: "year({0})",
  yearofweek: "isoyear({0})",
  quarter: "quarter({0})",
  qtr: "quarter({0})",
  month: "month({0})",
  mon: "month({0})",
  mons: "month({0})",
  months: "month({0})",
  week: "weekofyear({0})",
  w: "weekofyear({0})",
  weeks: "weekofyear({0})",
  day: "day({0})",
  d: "day({0})",
  days: "day({0})",
  dayofweek: "(dayofweek({0}) + 1)",
  dow: "(dayofweek({0}) + 1)",
  dayofweek_iso: "isodow({0})",
  dow_iso: "isodow({0})",
  doy: "dayofyear({0})",
  hour: "hour({0})",
  h: "hour({0})",
  hours: "hour({0})",
  hr: "hour({0})",
  hrs: "hour({0})",
  minute: "minute({0})",
  m: "minute({0})",
  min: "minute({0})",
  mins: "minute({0})",
  minutes: "minute({0})",
};
const secondNames = new Set(["second", "s", "sec", "seconds", "secs"]);
const isSecond = (args: readonly Expression[]) => secondNames.has((stringOf(args[0]) ?? "").toLowerCase());
const isIntervalType = (type: DataType) =>
  type.kind === "day_time_interval" || type.kind === "year_month_interval" || type.kind === "calendar_interval";

const intervalParts: Readonly<Record<string, string>> = {
  year: "{0} // 12",
  month: "{0} % 12",
  day: "{0} // 86400000000",
  hour: "{0} // 3600000000 % 24",
  minute: "{0} // 60000000 % 60",
  second: "{0} % 60000000",
};
const calendarParts: Readonly<Record<string, string>> = {
  year: "datepart('year', {0})",
  month: "datepart('month', {0})",
  day: "datepart('day', {0})",
  hour: "datepart('hour', {0})",
  minute: "datepart('minute', {0})",
  second: "datepart('microsecond', {0})",
};

const singular = (field: string) =>
  ({
    y: "year",
    yr: "year",
    d: "day",
    h: "hour",
    hr: "hour",
    m: "minute",
    min: "minute",
    s: "second",
    sec: "second",
    mon: "month",
  })[field.replace(/s$/, "") || field] ?? field.replace(/s$/, "");

function extractSql(w: CallWriter): string {
  const field = (stringOf(w.call.args[0]) ?? "").toLowerCase();
  const type = w.types[1]!;
  if (isIntervalType(type)) {
    const name = singular(field);
    const template = (type.kind === "calendar_interval" ? calendarParts : intervalParts)[name];
    const value = template!.replaceAll("{0}", w.args[1]!);
    if (name === "second") return `CAST(CAST(${value} AS DECIMAL(18,0)) * 0.000001 AS DECIMAL(8,6))`;
    return `CAST(${value} AS ${name === "year" || name === "day" ? "INTEGER" : "TINYINT"})`;
  }
  if (type.kind === "time") {
    const nanos = w.args[1]!;
    const name = singular(field);
    if (name === "second") return `CAST(CAST(${nanos} // 1000 % 60000000 AS DECIMAL(18,0)) * 0.000001 AS DECIMAL(8,6))`;
    if (name === "hour") return `CAST(${nanos} // 3600000000000 AS INTEGER)`;
    return `CAST(${nanos} // 60000000000 % 60 AS INTEGER)`;
  }
  const wall = local(w, 1);
  if (secondNames.has(field))
    return `CAST(CAST(epoch_us(date_trunc('second', ${wall}) - date_trunc('minute', ${wall})) + epoch_us(${wall} - date_trunc('second', ${wall})) AS DECIMAL(18,0)) * 0.000001 AS DECIMAL(8,6))`;
  return `CAST(${parts[field]!.replaceAll("{0}", wall)} AS INTEGER)`;
}

const timeNames = new Set(["hour", "minute", "second"]);

/** @throws INVALID_EXTRACT_FIELD, NON_FOLDABLE_ARGUMENT */
function requireField(name: string, [fieldArgument, source]: readonly Expression[]): void {
  const written = stringOf(fieldArgument);
  const { type } = source!;
  if (written === undefined)
    throw new SparkError("NON_FOLDABLE_ARGUMENT", {
      funcName: `\`${name}\``,
      paramName: "`field`",
      paramType: '"STRING"',
    });
  const field = written.toLowerCase();
  const isKnown = isIntervalType(type)
    ? singular(field) in (type.kind === "calendar_interval" ? calendarParts : intervalParts) &&
      isWithin(singular(field), type)
    : type.kind === "time"
      ? timeNames.has(singular(field))
      : secondNames.has(field) || field in parts;
  if (!isKnown)
    throw new SparkError("INVALID_EXTRACT_FIELD", { field: `\`${written}\``, expr: `"${displayName(source!)}"` });
}

const units = ["year", "month", "day", "hour", "minute", "second"];

/** An interval has the units between its first and its last. */
function isWithin(unit: string, type: DataType): boolean {
  if (type.kind !== "year_month_interval" && type.kind !== "day_time_interval") return true;
  const at = units.indexOf(unit);
  return at < 0 || (units.indexOf(type.start) <= at && at <= units.indexOf(type.end));
}

function extractType(args: readonly Expression[]): DataType {
  if (isSecond(args)) return decimalType(8, 6);
  const name = singular((stringOf(args[0]) ?? "").toLowerCase());
  if (isIntervalType(args[1]!.type) && name !== "year" && name !== "day") return { kind: "byte" };
  return integerType;
}

const extractor = (name: string, aliases: readonly string[], print?: FunctionRow["print"]): FunctionRow =>
  scalar(name, "string, date|timestamp|ntz|time|interval", extractType, extractSql, {
    aliases,
    facts: ["timeZone"],
    check: (args) => requireField(name, args),
    nullable: (args) => args[1]!.nullable || args[1]!.type.kind === "time",
    ...(print && { print }),
  });

export const datetimePartFunctions: readonly FunctionRow[] = [
  datePart("year", "year({0})"),
  datePart("quarter", "quarter({0})"),
  datePart("month", "month({0})"),
  datePart("day", "day({0})", ["dayofmonth"]),
  datePart("dayofweek", "dayofweek({0}) + 1"),
  datePart("dayofyear", "dayofyear({0})"),
  datePart("weekday", "isodow({0}) - 1"),
  datePart("weekofyear", "weekofyear({0})"),
  scalar("dayname", "date", stringType, "strftime({0}, '%a')"),
  scalar("monthname", "date", stringType, "strftime({0}, '%b')"),
  clockPart("hour", (wall) => `hour(${wall})`, "{0} // 3600000000000"),
  clockPart("minute", (wall) => `minute(${wall})`, "{0} // 60000000000 % 60"),
  clockPart("second", (wall) => `second(${wall})`, "{0} // 1000000000 % 60"),
  extractor("extract", [], ([field, source]) => `extract(${field} FROM ${source})`),
  extractor("date_part", []),
  extractor("datepart", [], ([field, source]) => `datepart(${field} FROM ${source})`),
];
