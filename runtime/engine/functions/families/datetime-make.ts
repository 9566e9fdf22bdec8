import { type DataType, dateType, decimalType, timestampNtzType, timestampType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { attempt } from "../sql/attempt";
import { ansiConfig, raise } from "../sql/raise";
import { toInstant, toInstantDynamic } from "../sql/time-zone";
import type { CallWriter } from "../sql/writer";
import { castTo } from "./coerce";
import { scalar } from "./define";
import { intervalOverflow, intervalWithin } from "./interval-within";

const ntzMade = (args: readonly string[]) => {
  const seconds = args[5]!;
  return `make_timestamp(CAST(${args[0]} AS BIGINT), CAST(${args[1]} AS BIGINT), CAST(${args[2]} AS BIGINT), CAST(${args[3]} AS BIGINT), CAST(${args[4]} AS BIGINT), CAST(${seconds} AS DOUBLE))`;
};

const dayAndTime = ([date, time]: readonly string[]) =>
  time ? `(CAST(${date} AS TIMESTAMP) + to_microseconds(${time} // 1000))` : `CAST(${date} AS TIMESTAMP)`;

/** Branches that raise what java.time says of parts that make no time. */
function wrongParts([year, month, day, hour, minute, seconds]: readonly string[]): string {
  const out = (rangeMessage: { readonly sql: string }) =>
    raise("DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION", { rangeMessage }, "SparkDateTimeException");
  const range = (sql: string, field: string, most: number) =>
    `WHEN ${sql} NOT BETWEEN 0 AND ${most} THEN ${out({ sql: `'Invalid value for ${field} (valid values 0 - ${most}): ' || ${sql}` })}`;
  const whole = `CAST(floor(${seconds}) AS INTEGER)`;
  const fraction = raise(
    "INVALID_FRACTION_OF_SECOND",
    { secAndMicros: { sql: `CAST(CAST(${seconds} AS DOUBLE) AS VARCHAR)` } },
    "SparkDateTimeException",
  );
  // OR evaluates both sides: the month is one also where it is wrong.
  const lastDay = `day(last_day(make_date(${year}, greatest(least(${month}, 12), 1), 1)))`;
  const isNull = [year, month, day, hour, minute, seconds].map((part) => `${part} IS NULL`).join(" OR ");
  return [
    `WHEN ${isNull} THEN NULL`,
    `WHEN ${month} NOT BETWEEN 1 AND 12 OR ${day} NOT BETWEEN 1 AND 31 OR ${day} > ${lastDay} THEN ${out({ sql: wrongDate([year!, month!, day!]) })}`,
    range(hour!, "HourOfDay", 23),
    range(minute!, "MinuteOfHour", 59),
    `WHEN ${whole} = 60 AND ${seconds} > 60 THEN ${fraction}`,
    `WHEN ${whole} NOT BETWEEN 0 AND 60 THEN ${out({ sql: `'Invalid value for SecondOfMinute (valid values 0 - 59): ' || ${whole}` })}`,
  ].join(" ");
}

const made = (name: string, type: DataType, isTry: boolean): FunctionRow =>
  scalar(
    name,
    type.kind === "timestamp_ntz"
      ? ["int, int, int, int, int, numeric", "!date, !time"]
      : ["int, int, int, int, int, numeric, string?", "!date, !time?, string?"],
    type,
    (w) => {
      const build = (args: readonly string[]) => {
        const isParts = args.length > 3;
        const sql = isParts ? ntzMade(args) : dayAndTime(args);
        if (type.kind === "timestamp_ntz") return sql;
        const zone = args[isParts ? 6 : 2];
        return zone ? toInstantDynamic(sql, zone) : toInstant(sql, w.timeZone);
      };
      if (isTry || !w.ansi) return attempt(w.args, build);
      return w.args.length > 3 ? `CASE ${wrongParts(w.args)} ELSE ${build(w.args)} END` : build(w.args);
    },
    {
      nullable: (args, facts) => {
        if (args.length <= 3) return type.kind === "timestamp_ntz" || args.some((arg) => arg.nullable);
        return isTry || !facts.ansi || args.some((arg) => arg.nullable);
      },
      // Spark forgets the zone of this one alone.
      print: (args, call) =>
        `${call.function}(${(name === "try_make_timestamp" ? args.slice(0, 6) : args).join(", ")})`,
      facts: ["ansi", "timeZone"],
      coerce: (args, facts) => args.map((arg, i) => (i === 5 ? castTo(arg, decimalType(16, 6), facts) : arg)),
    },
  );

/** What java.time says of a day that there is not. */
function wrongDate([year, month, day]: readonly string[]): string {
  const name = `upper(strftime(make_date(2000, ${month}, 1), '%B'))`;
  const quote = "chr(39)";
  return `CASE WHEN ${month} NOT BETWEEN 1 AND 12 THEN 'Invalid value for MonthOfYear (valid values 1 - 12): ' || ${month} WHEN ${day} NOT BETWEEN 1 AND 31 THEN 'Invalid value for DayOfMonth (valid values 1 - 28/31): ' || ${day} WHEN ${month} = 2 AND ${day} = 29 THEN replace('Invalid date "February 29" as "' || ${year} || '" is not a leap year', '"', ${quote}) ELSE 'Invalid date ' || ${quote} || ${name} || ' ' || ${day} || ${quote} END`;
}

function makeDate({ args, ansi }: CallWriter): string {
  const date = attempt(args, (parts) => `make_date(${parts.join(", ")})`);
  if (!ansi) return date;
  const range = { sql: wrongDate(args) };
  const fail = raise(
    "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION",
    { rangeMessage: range },
    "SparkDateTimeException",
  );
  return `coalesce(${date}, CASE WHEN ${args.map((arg) => `${arg} IS NOT NULL`).join(" AND ")} THEN ${fail} END)`;
}

/** Months and days are 32 bits; DuckDB raises where they overflow. */
const intervalParts = ([years, months, weeks, days, hours, minutes, seconds]: readonly string[]) =>
  `(to_months(CAST(CAST(${years} AS BIGINT) * 12 + ${months} AS INTEGER)) + to_days(CAST(CAST(${weeks} AS BIGINT) * 7 + ${days} AS INTEGER)) + to_microseconds(CAST(${hours} AS BIGINT) * 3600000000 + CAST(${minutes} AS BIGINT) * 60000000 + CAST(${seconds} * 1000000 AS BIGINT)))`;

function intervalSql({ args, ansi }: CallWriter, isTry: boolean): string {
  const value = attempt(args, intervalParts);
  if (isTry || !ansi) return value;
  const overflow = raise(
    "ARITHMETIC_OVERFLOW",
    { message: "overflow", alternative: "", ...ansiConfig },
    "SparkArithmeticException",
  );
  const given = args.map((arg) => `${arg} IS NOT NULL`).join(" AND ");
  return `coalesce(${value}, CASE WHEN ${given} THEN ${overflow} END)`;
}

const madeInterval = (name: string, isTry: boolean): FunctionRow =>
  scalar(
    name,
    ["int=0, int=0, int=0, int=0, int=0, int=0, numeric=0.000000"],
    { kind: "calendar_interval" },
    (w) => intervalSql(w, isTry),
    {
      coerce: (args, facts) => args.map((arg, i) => (i === 6 ? castTo(arg, decimalType(18, 6), facts) : arg)),
      nullable: (args, facts) => isTry || !facts.ansi || args.some((arg) => arg.nullable),
      facts: ["ansi"],
    },
  );

const madeWithin = ({ call }: CallWriter, sum: string) => intervalWithin(sum, sum, call.type, intervalOverflow());

export const datetimeMakeFunctions: readonly FunctionRow[] = [
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
  scalar("make_ym_interval", ["int=0, int=0"], { kind: "year_month_interval", start: "year", end: "month" }, (w) =>
    madeWithin(w, `(CAST(${w.args[0]} AS HUGEINT) * 12 + ${w.args[1]})`),
  ),
  scalar(
    "make_dt_interval",
    ["int=0, int=0, int=0, numeric=0.000000"],
    { kind: "day_time_interval", start: "day", end: "second" },
    (w) =>
      madeWithin(
        w,
        `(CAST(${w.args[0]} AS HUGEINT) * 86400000000 + CAST(${w.args[1]} AS BIGINT) * 3600000000 + CAST(${w.args[2]} AS BIGINT) * 60000000 + CAST(${w.args[3]} * 1000000 AS BIGINT))`,
      ),
    {
      coerce: (args, facts) => args.map((arg, i) => (i === 3 ? castTo(arg, decimalType(18, 6), facts) : arg)),
      nullable: (args, facts) => !facts.ansi || args.some((arg) => arg.nullable),
    },
  ),
  madeInterval("make_interval", false),
  madeInterval("try_make_interval", true),
];
