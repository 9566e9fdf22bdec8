import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import {
  type DataType,
  dateType,
  decimalType,
  doubleType,
  integerType,
  longType,
  stringType,
  timestampNtzType,
  timestampType,
} from "../../../types/index";
import { bindFunction } from "../bind";
import { mayCastToNull } from "../cast/cast-nullable";
import { castSql } from "../cast/cast-sql";
import { foldConstant } from "../fold";
import { literal, stringOf } from "../literal";
import { lookupFunction } from "../registry";
import type { FunctionRow } from "../row";
import type { SessionFacts } from "../session-facts";
import { attempt } from "../sql/attempt";
import { raise } from "../sql/raise";
import { quoteText } from "../sql/text";
import { toInstant, toInstantDynamic, toLocal, toLocalDynamic } from "../sql/time-zone";
import type { CallWriter } from "../sql/writer";
import { isDecimal, isFloating, isString } from "../type-sets";
import { floorDivide } from "../value-text";
import { castTo } from "./coerce";
import { scalar, typeOf } from "./define";
import { strftimePattern, strptimePatterns } from "./java-pattern";

/** An argument's wall clock in the session's zone, as TIMESTAMP or DATE. */
const local = ({ args, types, timeZone }: CallWriter, index = 0): string =>
  types[index]!.kind === "timestamp" ? toLocal(args[index]!, timeZone) : args[index]!;

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
    if (!template) throw invalidField(w, field);
    const value = template.replaceAll("{0}", w.args[1]!);
    if (name === "second") return `CAST(CAST(${value} AS DECIMAL(18,0)) * 0.000001 AS DECIMAL(8,6))`;
    return `CAST(${value} AS ${name === "year" || name === "day" ? "INTEGER" : "TINYINT"})`;
  }
  if (type.kind === "time") {
    const nanos = w.args[1]!;
    const name = singular(field);
    if (name === "second") return `CAST(CAST(${nanos} // 1000 % 60000000 AS DECIMAL(18,0)) * 0.000001 AS DECIMAL(8,6))`;
    if (name === "hour") return `CAST(${nanos} // 3600000000000 AS INTEGER)`;
    if (name === "minute") return `CAST(${nanos} // 60000000000 % 60 AS INTEGER)`;
    throw invalidField(w, field);
  }
  const wall = local(w, 1);
  if (secondNames.has(field))
    return `CAST(CAST(epoch_us(date_trunc('second', ${wall}) - date_trunc('minute', ${wall})) + epoch_us(${wall} - date_trunc('second', ${wall})) AS DECIMAL(18,0)) * 0.000001 AS DECIMAL(8,6))`;
  const template = parts[field];
  if (!template) throw invalidField(w, field);
  return `CAST(${template.replaceAll("{0}", wall)} AS INTEGER)`;
}

const invalidField = (w: CallWriter, field: string) =>
  new SparkError("INVALID_EXTRACT_FIELD", { field: `'${field.toUpperCase()}'`, expr: `"${w.types[1]!.kind}"` });

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
    nullable: (args) => args[1]!.nullable || args[1]!.type.kind === "time",
    ...(print && { print }),
  });

const truncUnits: Readonly<Record<string, string>> = {
  year: "year",
  yyyy: "year",
  yy: "year",
  quarter: "quarter",
  month: "month",
  mon: "month",
  mm: "month",
  week: "week",
  day: "day",
  dd: "day",
  hour: "hour",
  minute: "minute",
  second: "second",
  millisecond: "milliseconds",
  microsecond: "microseconds",
};
const dateUnits = new Set(["year", "quarter", "month", "week"]);

/** The unit as a literal is folded; as a column it is chosen row by row. */
function truncated(format: Expression, formatSql: string, value: string, isDate: boolean): string {
  const written = foldConstant(format)?.value;
  const result = (sql: string) => (isDate ? `CAST(${sql} AS DATE)` : sql);
  if (typeof written === "string") {
    const unit = truncUnits[written.toLowerCase()];
    if (!unit || (isDate && !dateUnits.has(unit))) return `CAST(NULL AS ${isDate ? "DATE" : "TIMESTAMP"})`;
    return result(`date_trunc('${unit}', ${value})`);
  }
  const cases = Object.entries(truncUnits)
    .filter(([, unit]) => !isDate || dateUnits.has(unit))
    .map(([name, unit]) => `WHEN '${name}' THEN ${result(`date_trunc('${unit}', ${value})`)}`);
  return `CASE lower(${formatSql}) ${cases.join(" ")} END`;
}

/** Formatting by a literal pattern; patterns that DuckDB cannot say go to the worker's own function. */
function formatted(wall: string, pattern: Expression, patternSql: string, zone: string): string {
  const text = foldConstant(pattern)?.value;
  const duck = typeof text === "string" ? strftimePattern(text) : undefined;
  if (duck !== undefined) return `strftime(${wall}, ${quoteText(duck)})`;
  return `spark_format_datetime(epoch_us(${wall}), ${patternSql}, ${quoteText(zone)})`;
}

/** A text read by a pattern as TIMESTAMP without zone, null where it does not fit. */
function parsedBy(text: string, pattern: Expression, patternSql: string): string {
  const written = foldConstant(pattern)?.value;
  const ducks = typeof written === "string" ? strptimePatterns(written) : undefined;
  if (!ducks) return `make_timestamp(CAST(spark_parse_datetime(${text}, ${patternSql}) AS BIGINT))`;
  // strptime takes one digit where Java's `dd` demands two.
  const shape = quoteText(javaShape(written as string));
  const value = `try_strptime(${text}, ${ducks.length === 1 ? quoteText(ducks[0]!) : `[${ducks.map(quoteText).join(", ")}]`})`;
  return `CASE WHEN regexp_full_match(${text}, ${shape}) THEN ${value} END`;
}

function javaShape(pattern: string): string {
  let out = "";
  for (const [token] of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|\[|\]|[^A-Za-z'[\]]/g)) {
    if (token === "[") out += "(?:";
    else if (token === "]") out += ")?";
    else if (token.startsWith("'")) out += escapeRegex(token === "''" ? "'" : token.slice(1, -1));
    else if (/[A-Za-z]/.test(token)) {
      const digits = "yuMdHhmsSDkK".includes(token[0]!) && !(token[0] === "M" && token.length > 2);
      out += !digits ? "[\\p{L}.]+" : token.length === 1 ? "[+-]?\\d+" : `\\d{${token.length}}`;
    } else out += escapeRegex(token);
  }
  return out;
}
const escapeRegex = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

const cannotParse = (text: string, pattern: string, func: string) =>
  raise(
    "CANNOT_PARSE_TIMESTAMP",
    { func: `\`${func}\``, message: { sql: `'Text ''' || ${text} || ''' could not be parsed at index 0'` }, pattern },
    "SparkDateTimeException",
  );

/** `to_date`, `to_timestamp` and their kin with a pattern. */
const parser = (name: string, target: DataType, mode: "session" | "try", func: string): FunctionRow =>
  scalar(
    name,
    ["any", "string|date|timestamp|ntz, string"],
    target,
    (w) => {
      const options = {
        mode: mode === "try" ? ("try" as const) : w.ansi ? ("ansi" as const) : ("legacy" as const),
        timeZone: w.timeZone,
        wideDecimals: w.context.wideDecimals,
      };
      if (w.args.length === 1 || !isString(w.types[0]!)) return castSql(w.args[0]!, w.types[0]!, target, options);
      const wall = parsedBy(w.args[0]!, w.call.args[1]!, w.args[1]!);
      const value =
        target.kind === "date"
          ? `CAST(${wall} AS DATE)`
          : target.kind === "timestamp"
            ? toInstant(wall, w.timeZone)
            : wall;
      if (options.mode !== "ansi") return value;
      return `coalesce(${value}, CASE WHEN ${w.args[0]} IS NOT NULL AND ${w.args[1]} IS NOT NULL THEN ${cannotParse(w.args[0]!, "", func)} END)`;
    },
    { facts: ["ansi", "timeZone"], nullable: (args, facts) => parsedNullable(args, facts, mode === "try", target) },
  );

/** With a pattern a text fails under ANSI; a plain cast is null-able by its own rule. */
function parsedNullable(args: readonly Expression[], facts: SessionFacts, isTry: boolean, target: DataType): boolean {
  const [value, pattern] = args as [Expression, Expression?];
  if (isTry || !facts.ansi || args.some((arg) => arg.nullable)) return true;
  return pattern === undefined || !isString(value.type) ? mayCastToNull(value.type, target) : false;
}

const epochMicros = (w: CallWriter, index = 0): string => {
  const type = w.types[index]!;
  if (type.kind === "date") return `epoch_us(${toInstant(`CAST(${w.args[index]} AS TIMESTAMP)`, w.timeZone)})`;
  if (type.kind === "timestamp_ntz") return `epoch_us(${toInstant(w.args[index]!, w.timeZone)})`;
  return `epoch_us(${w.args[index]})`;
};

/** Seconds of an instant, or of a text by a pattern. */
const unixTime = (name: string): FunctionRow =>
  scalar(
    name,
    ["string|timestamp|date|ntz", "string|timestamp|date|ntz, string"],
    longType,
    (w) => {
      if (!isString(w.types[0]!)) return `spark_floor_divide(${epochMicros(w)}, 1000000)`;
      const pattern = w.call.args[1] ?? literal("yyyy-MM-dd HH:mm:ss", stringType);
      const instant = toInstant(parsedBy(w.args[0]!, pattern, w.args[1] ?? "'yyyy-MM-dd HH:mm:ss'"), w.timeZone);
      const seconds = `spark_floor_divide(epoch_us(${instant}), 1000000)`;
      if (!w.ansi) return seconds;
      return `coalesce(${seconds}, CASE WHEN ${w.args[0]} IS NOT NULL THEN ${cannotParse(w.args[0]!, "", "try_to_timestamp")} END)`;
    },
    {
      facts: ["ansi", "timeZone"],
      nullable: (args, facts) => !facts.ansi || args.some((arg) => arg.nullable),
      print: (args, call) => `${call.function}(${args[0]}, ${args[1] ?? "yyyy-MM-dd HH:mm:ss"})`,
    },
  );

const fromEpoch = (name: string, unit: bigint): FunctionRow =>
  scalar(
    name,
    name === "timestamp_seconds" ? "numeric" : "integral",
    timestampType,
    ({ args, types }) => {
      if (isDecimal(types[0]!) || isFloating(types[0]!))
        return `make_timestamp(CAST(trunc(${args[0]} * ${unit}) AS BIGINT))`;
      return `make_timestamp(CAST(${args[0]} AS BIGINT) * ${unit})`;
    },
    { nullable: (args) => args[0]!.nullable || isFloating(args[0]!.type) },
  );

const toEpoch = (name: string, unit: number): FunctionRow =>
  scalar(name, "timestamp|ntz", longType, unit === 1 ? "epoch_us({0})" : `spark_floor_divide(epoch_us({0}), ${unit})`);

const now = (_: readonly Expression[], facts: { now: bigint }) => literal(facts.now, timestampType);

const addUnits: Readonly<Record<string, readonly [string, number | string]>> = {
  microsecond: ["us", 1],
  millisecond: ["us", 1000],
  second: ["us", 1_000_000],
  minute: ["us", 60_000_000],
  hour: ["us", "3600000000"],
  day: ["days", 1],
  dayofyear: ["days", 1],
  week: ["days", 7],
  month: ["months", 1],
  quarter: ["months", 3],
  year: ["months", 12],
};

/** `timestampadd(unit, count, value)`. */
function addSql(w: CallWriter): string {
  const [family, size] = addUnits[(stringOf(w.call.args[0]) ?? "").toLowerCase()] ?? ["us", 1];
  if (family === "us") return `(${w.args[2]} + to_microseconds(CAST(${w.args[1]} AS BIGINT) * ${size}))`;
  const interval = `to_${family}(CAST(${w.args[1]} * ${size} AS INTEGER))`;
  return w.types[2]!.kind === "timestamp"
    ? toInstant(`(${local(w, 2)} + ${interval})`, w.timeZone)
    : `(${w.args[2]} + ${interval})`;
}

/** `timestampdiff(unit, start, end)`: whole units passed. */
function differenceSql(w: CallWriter): string {
  const [family, size] = addUnits[(stringOf(w.call.args[0]) ?? "").toLowerCase()] ?? ["us", 1];
  const [start, end] = [local(w, 1), local(w, 2)];
  if (family === "us") return `((epoch_us(${w.args[2]}) - epoch_us(${w.args[1]})) // ${size})`;
  if (family === "days") return `((epoch_us(${end}) - epoch_us(${start})) // (86400000000 * ${size}))`;
  return `(datesub('month', ${start}, ${end}) // ${size})`;
}

const zoned = (name: string, toUtc: boolean): FunctionRow =>
  scalar(
    name,
    "timestamp, string",
    timestampType,
    (w) => {
      const wall = toLocal(w.args[0]!, w.timeZone);
      const zone = stringOf(w.call.args[1]);
      const moved = toUtc
        ? zone === undefined
          ? toInstantDynamic(wall, w.args[1]!)
          : toInstant(wall, zone)
        : zone === undefined
          ? toLocalDynamic(wall, w.args[1]!)
          : toLocal(wall, zone);
      return toInstant(moved, w.timeZone);
    },
    { facts: ["timeZone"] },
  );

const ntzMade = (args: readonly string[]) => {
  const seconds = args[5]!;
  return `make_timestamp(CAST(${args[0]} AS BIGINT), CAST(${args[1]} AS BIGINT), CAST(${args[2]} AS BIGINT), CAST(${args[3]} AS BIGINT), CAST(${args[4]} AS BIGINT), CAST(${seconds} AS DOUBLE))`;
};

const made = (name: string, type: DataType, isTry: boolean): FunctionRow =>
  scalar(
    name,
    ["int, int, int, int, int, numeric", "int, int, int, int, int, numeric, string"],
    type,
    (w) => {
      const build = (args: readonly string[]) => {
        const sql = ntzMade(args);
        if (type.kind === "timestamp_ntz") return sql;
        return args[6] ? toInstantDynamic(sql, args[6]) : toInstant(sql, w.timeZone);
      };
      return isTry || !w.ansi ? attempt(w.args, build) : build(w.args);
    },
    {
      nullable: (args, facts) => isTry || !facts.ansi || args.some((arg) => arg.nullable),
      print: (args, call) => `${call.function}(${args.join(", ")})`,
      facts: ["ansi", "timeZone"],
      coerce: (args, facts) => args.map((arg, i) => (i === 5 ? castTo(arg, decimalType(16, 6), facts) : arg)),
    },
  );

function makeDate({ args, ansi }: CallWriter): string {
  const date = attempt(args, (parts) => `make_date(${parts.join(", ")})`);
  if (!ansi) return date;
  const range = { sql: `'Invalid date ''' || ${args.join(" || '-' || ")} || ''''` };
  const fail = raise(
    "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION",
    { rangeMessage: range },
    "SparkDateTimeException",
  );
  return `coalesce(${date}, CASE WHEN ${args.map((arg) => `${arg} IS NOT NULL`).join(" AND ")} THEN ${fail} END)`;
}

const dayNames =
  "CASE WHEN upper({1}) IN ('MO','MON','MONDAY') THEN 1 WHEN upper({1}) IN ('TU','TUE','TUESDAY') THEN 2 WHEN upper({1}) IN ('WE','WED','WEDNESDAY') THEN 3 WHEN upper({1}) IN ('TH','THU','THURSDAY') THEN 4 WHEN upper({1}) IN ('FR','FRI','FRIDAY') THEN 5 WHEN upper({1}) IN ('SA','SAT','SATURDAY') THEN 6 WHEN upper({1}) IN ('SU','SUN','SUNDAY') THEN 7 END";

export const datetimeFunctions: readonly FunctionRow[] = [
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
  scalar("date_add", "date, int", dateType, "({0} + CAST({1} AS INTEGER))", {}),
  scalar("dateadd", "date, int", dateType, "({0} + CAST({1} AS INTEGER))", { print: "date_add" }),
  scalar("date_sub", "date, int", dateType, "({0} - CAST({1} AS INTEGER))"),
  scalar("datediff", "date, date", integerType, "CAST({0} - {1} AS INTEGER)", { aliases: ["date_diff"] }),
  scalar(
    "timestampadd",
    "string, long, timestamp|ntz|date",
    (args) => (args[2]!.type.kind === "date" ? timestampType : args[2]!.type),
    addSql,
    {
      facts: ["timeZone"],
      coerce: (args, facts) =>
        args[2]!.type.kind === "date" ? [args[0]!, args[1]!, castTo(args[2]!, timestampType, facts)] : args,
    },
  ),
  scalar("timestampdiff", "string, timestamp, timestamp", longType, differenceSql, { facts: ["timeZone"] }),
  scalar("add_months", "date, int", dateType, "CAST({0} + to_months({1}) AS DATE)"),
  scalar("last_day", "date", dateType, "last_day({0})"),
  scalar("next_day", "date, string", dateType, `({0} + CAST((${dayNames} - isodow({0}) + 6) % 7 + 1 AS INTEGER))`, {
    nullable: true,
  }),
  scalar(
    "months_between",
    ["timestamp, timestamp, boolean", "timestamp, timestamp"],
    doubleType,
    (w) => {
      const [a, b] = [local(w, 0), local(w, 1)];
      const months = `((year(${a}) - year(${b})) * 12 + month(${a}) - month(${b}))`;
      const seconds = (x: string) => `(day(${x}) * 86400 + epoch(${x} - date_trunc('day', ${x})))`;
      const exact = `(${months} + (${seconds(a)} - ${seconds(b)}) / 2678400.0::DOUBLE)`;
      const rounded = w.args[2]
        ? `CASE WHEN ${w.args[2]} THEN round(${exact}, 8) ELSE ${exact} END`
        : `round(${exact}, 8)`;
      return `CASE WHEN day(${a}) = day(${b}) OR (last_day(${a}) = CAST(${a} AS DATE) AND last_day(${b}) = CAST(${b} AS DATE)) THEN CAST(${months} AS DOUBLE) ELSE ${rounded} END`;
    },
    { facts: ["timeZone"], print: (args) => `months_between(${args[0]}, ${args[1]}, ${args[2] ?? "true"})` },
  ),
  scalar("trunc", "date, string", dateType, (w) => truncated(w.call.args[1]!, w.args[1]!, w.args[0]!, true), {
    nullable: true,
  }),
  scalar(
    "date_trunc",
    "string, timestamp",
    typeOf(1),
    (w) => {
      const wall = local(w, 1);
      const value = truncated(w.call.args[0]!, w.args[0]!, wall, false);
      return toInstant(value, w.timeZone);
    },
    { facts: ["timeZone"], nullable: true },
  ),
  scalar(
    "date_format",
    "timestamp, string",
    stringType,
    (w) => formatted(local(w), w.call.args[1]!, w.args[1]!, w.timeZone),
    { facts: ["timeZone"] },
  ),
  scalar(
    "from_unixtime",
    ["long, string=yyyy-MM-dd HH:mm:ss"],
    stringType,
    (w) =>
      formatted(toLocal(`make_timestamp(${w.args[0]} * 1000000)`, w.timeZone), w.call.args[1]!, w.args[1]!, w.timeZone),
    { nullable: true, facts: ["timeZone"] },
  ),
  parser("to_date", dateType, "session", "try_to_date"),
  parser("try_to_date", dateType, "try", "try_to_date"),
  parser("to_timestamp", timestampType, "session", "try_to_timestamp"),
  parser("to_timestamp_ltz", timestampType, "session", "try_to_timestamp"),
  parser("to_timestamp_ntz", timestampNtzType, "session", "try_to_timestamp"),
  parser("try_to_timestamp", timestampType, "try", "try_to_timestamp"),
  unixTime("to_unix_timestamp"),
  scalar(
    "unix_timestamp",
    ["", "string|timestamp|date|ntz", "string|timestamp|date|ntz, string"],
    longType,
    undefined,
    {
      rewrite: (args, facts, call) =>
        (args.length ? undefined : literal(floorDivide(facts.now, 1_000_000n), longType)) ??
        bindFunction(lookupFunction("unix_timestamp_of")!, args, call, facts),
    },
  ),
  {
    ...unixTime("unix_timestamp_of"),
    print: (args) => `unix_timestamp(${args[0]}, ${args[1] ?? "yyyy-MM-dd HH:mm:ss"})`,
  },
  fromEpoch("timestamp_seconds", 1_000_000n),
  fromEpoch("timestamp_millis", 1000n),
  fromEpoch("timestamp_micros", 1n),
  toEpoch("unix_seconds", 1_000_000),
  toEpoch("unix_millis", 1000),
  toEpoch("unix_micros", 1),
  scalar("unix_date", "date", integerType, "CAST({0} - DATE '1970-01-01' AS INTEGER)"),
  scalar("date_from_unix_date", "int", dateType, "(DATE '1970-01-01' + {0})"),
  scalar("make_date", "int, int, int", dateType, makeDate, {
    nullable: (args, facts) => !facts.ansi || args.some((arg) => arg.nullable),
    facts: ["ansi"],
  }),
  made("make_timestamp", timestampType, false),
  made("make_timestamp_ltz", timestampType, false),
  made("make_timestamp_ntz", timestampNtzType, false),
  made("try_make_timestamp", timestampType, true),
  made("try_make_timestamp_ltz", timestampType, true),
  made("try_make_timestamp_ntz", timestampNtzType, true),
  zoned("from_utc_timestamp", false),
  zoned("to_utc_timestamp", true),
  scalar(
    "convert_timezone",
    ["string, string, ntz", "string, ntz"],
    timestampNtzType,
    (w) => {
      const [source, target, value] = w.args.length === 3 ? w.args : [quoteText(w.timeZone), ...w.args];
      return toLocalDynamic(toInstantDynamic(value!, source!), target!);
    },
    {
      facts: ["timeZone"],
      print: (args) => `convert_timezone(${(args.length === 3 ? args : ["current_timezone()", ...args]).join(", ")})`,
    },
  ),
  scalar("current_date", "", dateType, undefined, {
    aliases: ["curdate"],
    rewrite: (_, facts) =>
      bindFunction(lookupFunction("current_date_of")!, [literal(facts.now, timestampType)], {}, facts),
    print: () => "current_date()",
  }),
  scalar("current_date_of", "timestamp", dateType, (w) => `CAST(${local(w)} AS DATE)`, {
    facts: ["timeZone"],
    nullable: false,
    print: () => "current_date()",
  }),
  scalar("current_timestamp", "", timestampType, undefined, {
    silentAliases: [],
    rewrite: (args, facts) => bindFunction(lookupFunction("current_timestamp_of")!, [now(args, facts)], {}, facts),
  }),
  scalar("current_timestamp_of", "timestamp", timestampType, "{0}", {
    nullable: false,
    print: () => "current_timestamp()",
  }),
  scalar("now", "", timestampType, undefined, {
    rewrite: (args, facts) => bindFunction(lookupFunction("now_of")!, [now(args, facts)], {}, facts),
  }),
  scalar("now_of", "timestamp", timestampType, "{0}", { nullable: false, print: () => "now()" }),
  scalar("localtimestamp", "", timestampNtzType, undefined, {
    rewrite: (args, facts) => bindFunction(lookupFunction("localtimestamp_of")!, [now(args, facts)], {}, facts),
  }),
  scalar("localtimestamp_of", "timestamp", timestampNtzType, (w) => local(w), {
    facts: ["timeZone"],
    nullable: false,
    print: () => "localtimestamp()",
  }),
  scalar("current_timezone", "", stringType, undefined, {
    rewrite: (_, facts) =>
      bindFunction(lookupFunction("current_timezone_of")!, [literal(facts.timeZone, stringType)], {}, facts),
  }),
  scalar("current_timezone_of", "string", stringType, "{0}", { nullable: false, print: () => "current_timezone()" }),
  scalar(
    "make_ym_interval",
    ["int=0, int=0"],
    { kind: "year_month_interval", start: "year", end: "month" },
    "CAST(CAST({0} AS BIGINT) * 12 + {1} AS INTEGER)",
  ),
  scalar(
    "make_dt_interval",
    ["int=0, int=0, int=0, numeric=0.000000"],
    { kind: "day_time_interval", start: "day", end: "second" },
    "CAST(CAST({0} AS BIGINT) * 86400000000 + CAST({1} AS BIGINT) * 3600000000 + CAST({2} AS BIGINT) * 60000000 + CAST({3} * 1000000 AS BIGINT) AS BIGINT)",
    {
      coerce: (args, facts) => args.map((arg, i) => (i === 3 ? castTo(arg, decimalType(18, 6), facts) : arg)),
      nullable: (args, facts) => !facts.ansi || args.some((arg) => arg.nullable),
    },
  ),
  scalar(
    "make_interval",
    ["int=0, int=0, int=0, int=0, int=0, int=0, numeric=0.000000"],
    { kind: "calendar_interval" },
    "(to_months({0} * 12 + {1}) + to_days({2} * 7 + {3}) + to_microseconds(CAST({4} AS BIGINT) * 3600000000 + CAST({5} AS BIGINT) * 60000000 + CAST({6} * 1000000 AS BIGINT)))",
    {
      coerce: (args, facts) => args.map((arg, i) => (i === 6 ? castTo(arg, decimalType(18, 6), facts) : arg)),
      nullable: (args, facts) => !facts.ansi || args.some((arg) => arg.nullable),
    },
  ),
];
