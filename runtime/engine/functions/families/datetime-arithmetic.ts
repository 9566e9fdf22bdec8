import type { Expression } from "../../../plan/resolved/index";
import { dateType, doubleType, integerType, longType, timestampType } from "../../../types/index";
import { displayName } from "../display-name";
import { foldConstant } from "../fold";
import { stringOf } from "../literal";
import type { FunctionRow } from "../row";
import type { SessionFacts } from "../session-facts";
import { raise } from "../sql/raise";
import { toInstant } from "../sql/time-zone";
import type { CallWriter } from "../sql/writer";
import { integralRankOf, isString } from "../type-sets";
import { unexpectedInput } from "../unexpected-input";
import { castTo } from "./coerce";
import { scalar } from "./define";

import { local } from "./wall-clock-argument";

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

/** `timestampdiff(unit, start, end)`: whole units passed, as the session's clocks show them. */
function differenceSql(w: CallWriter): string {
  const [family, size] = addUnits[(stringOf(w.call.args[0]) ?? "").toLowerCase()] ?? ["us", 1];
  const [start, end] = [local(w, 1), local(w, 2)];
  if (family === "months") return `(spark_whole_months(${start}, ${end}) // ${size})`;
  const micros = `(epoch_us(${end}) - epoch_us(${start}))`;
  return family === "us" ? `(${micros} // ${size})` : `(${micros} // (${microsOfDay} * ${size}))`;
}

const microsOfDay = 86_400_000_000n;

const dayNames =
  "CASE WHEN upper({1}) IN ('MO','MON','MONDAY') THEN 1 WHEN upper({1}) IN ('TU','TUE','TUESDAY') THEN 2 WHEN upper({1}) IN ('WE','WED','WEDNESDAY') THEN 3 WHEN upper({1}) IN ('TH','THU','THURSDAY') THEN 4 WHEN upper({1}) IN ('FR','FRI','FRIDAY') THEN 5 WHEN upper({1}) IN ('SA','SAT','SATURDAY') THEN 6 WHEN upper({1}) IN ('SU','SUN','SUNDAY') THEN 7 END";

function nextDay({ args, ansi }: CallWriter): string {
  const illegal = raise("ILLEGAL_DAY_OF_WEEK", { string: { sql: args[1]! } }, "SparkIllegalArgumentException");
  const otherwise = ansi ? ` WHEN ${args[0]} IS NOT NULL AND ${args[1]} IS NOT NULL THEN ${illegal} END` : " END";
  const day = dayNames.replaceAll("{1}", args[1]!).replace(/ END$/, otherwise);
  return `(${args[0]} + CAST((${day} - isodow(${args[0]}) + 6) % 7 + 1 AS INTEGER))`;
}

/** Takes whole days that fit, and strings only where ANSI or their being constant makes them numbers. */
function toDays(name: string) {
  return (args: readonly Expression[], facts: SessionFacts): readonly Expression[] => {
    const [date, days] = args as [Expression, Expression];
    const rank = integralRankOf(days.type);
    if (rank !== undefined && rank <= integralRankOf(integerType)!) return args;
    const isNumber = days.type.kind === "null" || (isString(days.type) && (facts.ansi || foldConstant(days)));
    if (isNumber) return [date, castTo(days, integerType, facts)];
    throw unexpectedInput(
      `${name}(${displayName(date)}, ${displayName(days)})`,
      1,
      '("INT" or "SMALLINT" or "TINYINT")',
      days,
    );
  };
}

const byDays = (name: string, operator: "+" | "-", extra: Partial<FunctionRow> = {}): FunctionRow =>
  scalar(name, "date, any", dateType, `({0} ${operator} CAST({1} AS INTEGER))`, {
    coerce: toDays(name === "dateadd" ? "date_add" : name),
    ...extra,
  });

export const datetimeArithmeticFunctions: readonly FunctionRow[] = [
  byDays("date_add", "+"),
  byDays("dateadd", "+", { print: "date_add" }),
  byDays("date_sub", "-"),
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
  scalar("next_day", "date, string", dateType, nextDay, { facts: ["ansi"], nullable: true }),
  scalar(
    "months_between",
    ["timestamp, timestamp, boolean", "timestamp, timestamp"],
    doubleType,
    (w) => {
      const [a, b] = [local(w, 0), local(w, 1)];
      const months = `((year(${a}) - year(${b})) * 12 + month(${a}) - month(${b}))`;
      // Whole seconds that have passed since midnight, whatever the clock shows.
      const seconds = (x: string, instant: string) =>
        `(day(${x}) * 86400 + (epoch_us(${instant}) - epoch_us(${toInstant(`date_trunc('day', ${x})`, w.timeZone)})) // 1000000)`;
      const exact = `(${months} + (${seconds(a, w.args[0]!)} - ${seconds(b, w.args[1]!)}) / 2678400.0::DOUBLE)`;
      const rounded = w.args[2]
        ? `CASE WHEN ${w.args[2]} THEN round(${exact}, 8) ELSE ${exact} END`
        : `round(${exact}, 8)`;
      const isNull = w.args[2] ? `WHEN ${w.args[2]} IS NULL THEN NULL ` : "";
      return `CASE ${isNull}WHEN day(${a}) = day(${b}) OR (last_day(${a}) = CAST(${a} AS DATE) AND last_day(${b}) = CAST(${b} AS DATE)) THEN CAST(${months} AS DOUBLE) ELSE ${rounded} END`;
    },
    { facts: ["timeZone"], print: (args) => `months_between(${args[0]}, ${args[1]}, ${args[2] ?? "true"})` },
  ),
];
