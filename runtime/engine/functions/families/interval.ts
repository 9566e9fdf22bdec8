import type { Call } from "../../../plan/resolved/index";
import { dayTimeIntervalType, fixedZoneOffset, integerType } from "../../../types/index";
import { toText } from "../cast/to-text";
import type { FunctionRow } from "../row";
import { divideByZero, raise } from "../sql/raise";
import { choose } from "../sql/text";
import { toInstant, toLocal } from "../sql/time-zone";
import type { CallWriter } from "../sql/writer";
import { isFractional } from "../type-sets";
import { scalar, typeOf } from "./define";
import { intervalOverflow, intervalWithin } from "./interval-within";

type Printed = Pick<Call, "options">;
const operatorOf = (call: Printed) => call.options?.operator as string;
const printMoved = (args: readonly string[], call: Printed) => {
  const [a, b] = call.options?.isSwapped ? [args[1], args[0]] : args;
  return `${a} ${operatorOf(call)} ${b}`;
};
const signed = ({ call, args }: CallWriter) => (operatorOf(call) === "-" ? `(-${args[1]})` : args[1]!);

/** @returns SQL that fails for what is no time of the day */
function timeSum(w: CallWriter): string {
  const sum = `(CAST(${w.args[0]} AS HUGEINT) + ${signed(w)} * CAST(1000 AS HUGEINT))`;
  const [time, interval] = [0, 1].map((i) => toText(i ? signed(w) : w.args[0]!, w.types[i]!, { timeZone: w.timeZone }));
  const operation = { sql: `'add ' || ${interval} || ' to the time value TIME ''' || ${time} || ''''` };
  const overflow = raise("DATETIME_OVERFLOW", { operation }, "SparkArithmeticException");
  return `CASE WHEN ${sum} BETWEEN 0 AND 86399999999999 THEN CAST(${sum} AS BIGINT) WHEN ${sum} IS NOT NULL THEN ${overflow} END`;
}

/** A signed DuckDB INTERVAL of any of Spark's interval types. */
function asInterval(writer: CallWriter): string {
  const value = signed(writer);
  switch (writer.types[1]!.kind) {
    case "day_time_interval":
      return `to_microseconds(${value})`;
    case "year_month_interval":
      return `to_months(${value})`;
    default:
      return value;
  }
}

/** Months and days move the wall clock of the session's zone; shorter units move the instant. */
function timestampSum(writer: CallWriter): string {
  const { args, types, timeZone } = writer;
  const interval = asInterval(writer);
  if (types[0]!.kind === "timestamp_ntz" || fixedZoneOffset(timeZone) !== undefined)
    return `(${args[0]} + ${interval})`;
  if (types[1]!.kind === "day_time_interval") {
    const micros = signed(writer);
    const days = toInstant(
      `(${toLocal(args[0]!, timeZone)} + to_days(CAST(${micros} // 86400000000 AS INTEGER)))`,
      timeZone,
    );
    return `(CASE WHEN abs(${micros}) < 86400000000 THEN ${args[0]} ELSE ${days} END + to_microseconds(${micros} % 86400000000))`;
  }
  const wall = (sql: string, moved: string) => toInstant(`(${toLocal(sql, timeZone)} + ${moved})`, timeZone);
  if (types[1]!.kind === "year_month_interval") return wall(args[0]!, interval);
  const days = `(to_months(CAST(spark_interval_months(${interval}) AS INTEGER)) + to_days(CAST(datepart('day', ${interval}) AS INTEGER)))`;
  return `(${wall(args[0]!, days)} + to_microseconds(spark_interval_micros(${interval})))`;
}

const intervalDivideByZero = () => raise("INTERVAL_DIVIDED_BY_ZERO", {}, "SparkArithmeticException");

function scaleSql({ args, types, call }: CallWriter): string {
  const [interval, written] = args as [string, string];
  const factor = types[1]!.kind === "float" ? `CAST(${written} AS DOUBLE)` : written;
  if (call.type.kind === "calendar_interval") {
    const by = operatorOf(call) === "*" ? factor : `(1 / ${factor})`;
    const whole = (sql: string) => `CAST(trunc(${sql}) AS INTEGER)`;
    const days = `CAST(datepart('day', ${interval}) * ${by} AS DOUBLE)`;
    // What is left of a day is time.
    const micros = `CAST(round(spark_interval_micros(${interval}) * ${by} + (${days} - trunc(${days})) * 86400000000) AS BIGINT)`;
    const sum = `(to_months(${whole(`spark_interval_months(${interval}) * ${by}`)}) + to_days(${whole(days)}) + to_microseconds(${micros}))`;
    return operatorOf(call) === "*" ? sum : choose(`${factor} = 0`, divideByZero(), sum);
  }
  const within = (sum: string) => intervalWithin(sum, sum, call.type, intervalOverflow());
  if (operatorOf(call) === "*")
    return within(
      isFractional(types[1]!)
        ? `round(${interval} * ${factor})`
        : `(CAST(${interval} AS HUGEINT) * CAST(${factor} AS BIGINT))`,
    );
  const quotient = within(
    isFractional(types[1]!)
      ? `round(${interval} / CAST(${factor} AS DOUBLE))`
      : `spark_divide_half_up(CAST(${interval} AS HUGEINT), CAST(${factor} AS HUGEINT))`,
  );
  return choose(`${factor} = 0`, intervalDivideByZero(), quotient);
}

/** DuckDB raises where the parts of a calendar's interval overflow. */
function sumSql({ args, call }: CallWriter): string {
  const operator = operatorOf(call);
  if (call.type.kind === "calendar_interval") return `(${args[0]} ${operator} ${args[1]})`;
  const sum = `(CAST(${args[0]} AS HUGEINT) ${operator} ${args[1]})`;
  return intervalWithin(sum, sum, call.type, intervalOverflow(operator === "+" ? "try_add" : "try_subtract"));
}

/** What the operators become when an interval takes part; not callable by these names in SQL. */
export const intervalFunctions: readonly FunctionRow[] = [
  scalar("date_add_months", "date, yearmonth", typeOf(0), (w) => `CAST(${w.args[0]} + ${asInterval(w)} AS DATE)`, {
    print: printMoved,
  }),
  scalar("date_add_interval", "date, calendar", typeOf(0), (w) => `CAST(${w.args[0]} + ${asInterval(w)} AS DATE)`, {
    print: printMoved,
  }),
  scalar("timestamp_add_interval", "datetime, interval", typeOf(0), timestampSum, { print: printMoved }),
  scalar("time_add_interval", "time, daytime", typeOf(0), timeSum, {
    print: printMoved,
  }),
  scalar("interval_sum", "interval, interval", typeOf(0), sumSql, {
    print: (args, call) => `(${args[0]} ${operatorOf(call)} ${args[1]})`,
  }),
  scalar("interval_scale", "interval, numeric", typeOf(0), scaleSql, {
    print: (args, call) => {
      const [a, b] = call.options?.isSwapped ? [args[1], args[0]] : args;
      return `(${a} ${operatorOf(call)} ${b})`;
    },
  }),
  scalar(
    "subtract_dates",
    "date, date",
    { kind: "day_time_interval", start: "day", end: "day" },
    "(CAST({0} - {1} AS BIGINT) * 86400000000)",
    {
      print: ([a, b]) => `(${a} - ${b})`,
    },
  ),
  scalar(
    "subtract_timestamps",
    "datetime, datetime",
    dayTimeIntervalType,
    ({ args, types, timeZone }) => {
      const local = (sql: string) => (types[0]!.kind === "timestamp" ? toLocal(sql, timeZone) : sql);
      return `(epoch_us(${local(args[0]!)}) - epoch_us(${local(args[1]!)}))`;
    },
    { print: ([a, b]) => `(${a} - ${b})`, facts: ["timeZone"] },
  ),
  scalar(
    "subtract_times",
    "time, time",
    { kind: "day_time_interval", start: "hour", end: "second" },
    "(({0} - {1}) // 1000)",
    {
      nullable: true,
      print: ([a, b]) => `(${a} - ${b})`,
    },
  ),
  scalar("extractansiintervaldays", "daytime", integerType, "CAST({0} // 86400000000 AS INTEGER)"),
];
