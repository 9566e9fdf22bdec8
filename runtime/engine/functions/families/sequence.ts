import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { duckType } from "../../../types/duck-type";
import { type ArrayType, arrayType, type DataType, sameType } from "../../../types/index";
import { commonType } from "../coercion";
import type { FunctionRow } from "../row";
import type { SessionFacts } from "../session-facts";
import { raise } from "../sql/raise";
import type { CallWriter } from "../sql/writer";
import { isDatetime, isIntegral, isInterval } from "../type-sets";
import { whenAll } from "./array";
import { castTo, shown } from "./coerce";
import { scalar } from "./define";

/** Each value is counted from the start: the 31st comes back after a shorter month. */
function monthsSeries(start: string, stop: string, step: string, illegal: string): string {
  const count = `abs(datediff('month', ${start}, ${stop})) // abs(${step}) + 1`;
  const values = `list_transform(range(${count}), lambda i: ${start} + to_months(CAST(i * ${step} AS INTEGER)))`;
  const within = `lambda t: CASE WHEN ${step} > 0 THEN t <= ${stop} ELSE t >= ${stop} END`;
  return `CASE WHEN ${step} IS NULL THEN NULL WHEN ${start} = ${stop} THEN [${start}] WHEN ${step} = 0 OR (${step} > 0) <> (${start} < ${stop}) THEN ${illegal} ELSE list_filter(${values}, ${within}) END`;
}

function sequenceSql({ args, types, call, timeZone }: CallWriter): string {
  const [start, stop, step] = args as [string, string, string | undefined];
  const type = (call.type as ArrayType).element;
  const target = `${duckType(type)}[]`;
  // Spark fails here without a condition; the text is its own.
  const text = `'Illegal sequence boundaries: ' || ${start} || ' to ' || ${stop} || ' by ' || ${step ?? "1"}`;
  const illegal = raise("USER_RAISED_EXCEPTION", { errorMessage: { sql: text } }, "SparkIllegalArgumentException");
  if (isIntegral(type)) {
    const by = step ?? `CASE WHEN ${start} <= ${stop} THEN 1 ELSE -1 END`;
    const list = `CAST(generate_series(CAST(${start} AS BIGINT), CAST(${stop} AS BIGINT), CAST(${by} AS BIGINT)) AS ${target})`;
    if (!step) return whenAll([start, stop], list);
    return `CASE WHEN ${step} = 0 AND ${start} = ${stop} THEN CAST([${start}] AS ${target}) WHEN (${step} > 0 AND ${start} > ${stop}) OR (${step} < 0 AND ${start} < ${stop}) OR ${step} = 0 THEN ${illegal} ELSE ${list} END`;
  }
  const stepKind = types[2]?.kind;
  const interval =
    stepKind === "year_month_interval"
      ? `to_months(${step})`
      : stepKind === "day_time_interval"
        ? `to_microseconds(${step})`
        : (step ?? `CASE WHEN ${start} <= ${stop} THEN INTERVAL 1 DAY ELSE INTERVAL (-1) DAY END`);
  const local = (sql: string) =>
    type.kind === "timestamp" && timeZone !== "UTC"
      ? `timezone('${timeZone}', timezone('UTC', ${sql}))`
      : `CAST(${sql} AS TIMESTAMP)`;
  const series =
    stepKind === "year_month_interval"
      ? monthsSeries(local(start), local(stop), step!, illegal)
      : `generate_series(${local(start)}, ${local(stop)}, ${interval})`;
  const back =
    type.kind === "timestamp" && timeZone !== "UTC"
      ? `list_transform(${series}, lambda t: spark_to_instant(t, '${timeZone}'))`
      : series;
  return whenAll([start, stop], `CAST(${back} AS ${target})`);
}

/** Bounds of one type, and whole steps beside whole numbers. @throws DATATYPE_MISMATCH.SEQUENCE_WRONG_INPUT_TYPES */
function sequenceCoerce(args: readonly Expression[], facts: SessionFacts): readonly Expression[] {
  const step = args[2]?.type;
  const together = step && isInterval(step) ? args.slice(0, 2) : args;
  const type = commonType(
    together.map((arg) => arg.type),
    facts.ansi,
  );
  const converted = type ? args.map((arg, i) => (i < together.length ? castTo(arg, type, facts) : arg)) : args;
  if (type && isSequence(type, converted[2]?.type)) return converted;
  throw new SparkError("DATATYPE_MISMATCH.SEQUENCE_WRONG_INPUT_TYPES", {
    sqlExpr: shown("sequence", args),
    functionName: "`sequence`",
    startType: '("TIMESTAMP" or "TIMESTAMP_NTZ" or "DATE")',
    stepType: '("INTERVAL" or "INTERVAL YEAR TO MONTH" or "INTERVAL DAY TO SECOND")',
    otherStartType: '"INTEGRAL"',
  });
}

function isSequence(type: DataType, step: DataType | undefined): boolean {
  if (isDatetime(type)) return step === undefined || isInterval(step);
  return isIntegral(type) && (step === undefined || sameType(step, type));
}

export const sequenceFunction: FunctionRow = scalar(
  "sequence",
  ["any, any", "any, any, any"],
  (args) => arrayType(args[0]!.type, false),
  sequenceSql,
  { coerce: sequenceCoerce, facts: ["timeZone"] },
);
