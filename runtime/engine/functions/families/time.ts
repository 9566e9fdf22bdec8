import type { Expression } from "../../../plan/resolved/index";
import { type DataType, decimalType, longType, timestampType } from "../../../types/index";
import { bindFunction } from "../bind";
import { castSql } from "../cast/cast-sql";
import { foldConstant } from "../fold";
import { literal } from "../literal";
import { lookupFunction } from "../registry";
import type { FunctionRow } from "../row";
import { raise } from "../sql/raise";
import { choose, quoteText } from "../sql/text";
import type { CallWriter } from "../sql/writer";
import { castTo } from "./coerce";
import { scalar, typeOf } from "./define";

const timeType: DataType = { kind: "time", precision: 6 };
const units: Readonly<Record<string, string>> = {
  HOUR: "3600000000000",
  MINUTE: "60000000000",
  SECOND: "1000000000",
  MILLISECOND: "1000000",
  MICROSECOND: "1000",
};

function byUnit({ args, call }: CallWriter, result: (nanos: string) => string): string {
  const cases = Object.entries(units).map(([name, nanos]) => `WHEN ${quoteText(name)} THEN ${result(nanos)}`);
  const unknown = raise(
    "INVALID_PARAMETER_VALUE.TIME_UNIT",
    { parameter: "`unit`", functionName: `\`${call.function}\``, invalidValue: { sql: `'''' || ${args[0]} || ''''` } },
    "SparkIllegalArgumentException",
  );
  const given = args.map((arg) => `${arg} IS NOT NULL`).join(" AND ");
  return `CASE WHEN ${given} THEN CASE upper(${args[0]}) ${cases.join(" ")} ELSE ${unknown} END END`;
}

const outOfBounds = (rangeMessage: string) =>
  raise(
    "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION",
    { rangeMessage: { sql: rangeMessage } },
    "SparkDateTimeException",
  );

/** Nanoseconds that are too many for a day fail. */
function withinDay(nanos: string): string {
  const message = `'Invalid TIME value: must be between 00:00:00 and 23:59:59.999999999, but got ' || ${nanos} || ' nanoseconds'`;
  return choose(`${nanos} NOT BETWEEN 0 AND 86399999999999`, outOfBounds(message), `CAST(${nanos} AS BIGINT)`);
}

const epoch = (name: string, nanos: string): readonly FunctionRow[] => [
  scalar(
    `time_from_${name}`,
    name === "seconds" ? "!numeric" : "!integral",
    timeType,
    ({ args }) =>
      withinDay(
        name === "seconds"
          ? `CAST(CAST(${args[0]} AS DECIMAL(38,9)) * ${nanos} AS HUGEINT)`
          : `(CAST(${args[0]} AS HUGEINT) * ${nanos})`,
      ),
    { nullable: true },
  ),
  name === "seconds"
    ? scalar(
        "time_to_seconds",
        "!time",
        decimalType(14, 6),
        "CAST(CAST({0} // 1000 AS DECIMAL(14,0)) * 0.000001 AS DECIMAL(14,6))",
        { nullable: true },
      )
    : scalar(`time_to_${name}`, "!time", longType, `({0} // ${nanos})`, { nullable: true }),
];

function makeTime({ args }: CallWriter): string {
  const [hours, minutes, seconds] = args as [string, string, string];
  const wrong = (field: string, most: number, value: string) =>
    outOfBounds(`'Invalid value for ${field} (valid values 0 - ${most}): ' || CAST(${value} AS INTEGER)`);
  const checks = [
    [hours, "HourOfDay", 23],
    [minutes, "MinuteOfHour", 59],
    [seconds, "SecondOfMinute", 59],
  ] as const;
  const cases = checks.map(
    ([value, field, most]) => `WHEN ${value} < 0 OR ${value} >= ${most + 1} THEN ${wrong(field, most, value)}`,
  );
  const isNull = checks.map(([value]) => `${value} IS NULL`).join(" OR ");
  return `CASE WHEN ${isNull} THEN NULL ${cases.join(" ")} ELSE CAST(${hours} AS BIGINT) * 3600000000000 + CAST(${minutes} AS BIGINT) * 60000000000 + CAST(${seconds} * 1000000000 AS BIGINT) END`;
}

/** A text as nanoseconds of the day, by a pattern where one is given; null where it does not fit. */
const textNanos = (text: string, pattern: string | undefined) =>
  pattern === undefined
    ? `(spark_text_time(${text}) // 1000 * 1000)`
    : `(spark_floor_modulo(spark_parse_datetime(${text}, ${pattern}, 'LOCAL||'), 86400000000) * 1000)`;

function toTime({ args }: CallWriter, isTry: boolean): string {
  const nanos = textNanos(args[0]!, args[1]);
  if (isTry) return nanos;
  const malformed = raise(
    "CANNOT_PARSE_TIME",
    {
      input: { sql: `'''' || ${args[0]} || ''''` },
      format: { sql: args[1] ? `'''' || ${args[1]} || ''''` : "'''HH:mm:ss.SSSSSS'''" },
    },
    "SparkDateTimeException",
  );
  const given = args.map((arg) => `${arg} IS NOT NULL`).join(" AND ");
  return `coalesce(${nanos}, CASE WHEN ${given} THEN ${malformed} END)`;
}

const precisionOf = (args: readonly Expression[]) => Number(foldConstant(args[0]!)?.value ?? 6);

const now: readonly FunctionRow[] = [
  scalar("current_time", ["int=6"], timeType, undefined, {
    silentAliases: ["localtime"],
    rewrite: (args, facts) =>
      bindFunction(lookupFunction("current_time_of")!, [args[0]!, literal(facts.now, timestampType)], {}, facts),
  }),
  scalar(
    "current_time_of",
    "int, timestamp",
    (args) => ({ kind: "time", precision: precisionOf(args) }),
    ({ args, types, call, timeZone }) =>
      castSql(args[1]!, types[1]!, call.type, { mode: "ansi", timeZone, wideDecimals: false }),
    { facts: ["timeZone"], nullable: false, print: ([precision]) => `current_time(${precision})` },
  ),
];

/** TIME values are nanoseconds since midnight. */
export const timeFunctions: readonly FunctionRow[] = [
  ...epoch("seconds", "1000000000"),
  ...epoch("millis", "1000000"),
  ...epoch("micros", "1000"),
  scalar("make_time", "int, int, numeric", timeType, makeTime, {
    coerce: (args, facts) => args.map((arg, i) => (i === 2 ? castTo(arg, decimalType(16, 6), facts) : arg)),
    nullable: true,
  }),
  scalar("to_time", ["string", "string, string"], timeType, (w) => toTime(w, false), { nullable: true }),
  scalar("try_to_time", ["string", "string, string"], timeType, (w) => toTime(w, true), {
    nullable: true,
    print: (args) => `try_to_time(to_time(${args.join(", ")}))`,
  }),
  scalar(
    "time_diff",
    "string, time, time",
    longType,
    (w) => byUnit(w, (nanos) => `(${w.args[2]} - ${w.args[1]}) // ${nanos}`),
    { nullable: true },
  ),
  scalar("time_trunc", "string, time", typeOf(1), (w) => byUnit(w, (nanos) => `${w.args[1]} // ${nanos} * ${nanos}`), {
    nullable: true,
  }),
  ...now,
];
