import type { Expression } from "../../../plan/resolved/index";
import {
  type DataType,
  dateType,
  fixedZoneOffset,
  floorDivide,
  longType,
  stringType,
  timestampNtzType,
  timestampType,
} from "../../../types/index";
import { bindFunction } from "../bind";
import { mayCastToNull } from "../cast/cast-nullable";
import { castSql } from "../cast/cast-sql";
import { foldConstant } from "../fold";
import { literal } from "../literal";
import { lookupFunction } from "../registry";
import type { FunctionRow } from "../row";
import type { SessionFacts } from "../session-facts";
import { quoteText } from "../sql/text";
import { toInstant, toLocal } from "../sql/time-zone";
import type { CallWriter } from "../sql/writer";
import { isString } from "../type-sets";
import { castTo } from "./coerce";
import { scalar } from "./define";
import { hasZone, type Read, strftimePattern, strptimePattern } from "./java-pattern";

/** An instant by a literal pattern; patterns that DuckDB cannot say go to the worker's own function. */
function formatted(instant: string, pattern: Expression, patternSql: string, zone: string): string {
  const wall = toLocal(instant, zone);
  const text = foldConstant(pattern)?.value;
  const duck = typeof text === "string" ? strftimePattern(text) : undefined;
  const exact = `spark_format_datetime(epoch_us(${instant}), ${patternSql}, ${quoteText(zone)})`;
  if (duck === undefined) return exact;
  const quick = `strftime(${wall}, ${quoteText(duck)})`;
  // Years of other than four digits have signs and zeros of their own.
  return duck.includes("%Y") ? `CASE WHEN year(${wall}) BETWEEN 1000 AND 9999 THEN ${quick} ELSE ${exact} END` : quick;
}

/** A call's text, read by its pattern, as TIMESTAMP: of an instant, or of a clock where the type has no zone. `alternative` is what an error names. */
function parsedBy(
  w: CallWriter,
  isLocal: boolean,
  pattern: Expression,
  patternSql: string,
  alternative: string,
): string {
  const text = w.args[0]!;
  const written = foldConstant(pattern)?.value;
  const policy = isLocal ? "LOCAL" : (w.call.options?.timeParser ?? "CORRECTED");
  const named = w.ansi ? alternative : "";
  const exact = (zone: string) =>
    `make_timestamp(spark_parse_datetime(${text}, ${patternSql}, ${quoteText(`${policy}|${zone}|${named}`)}))`;
  const isWall = typeof written === "string" && !hasZone(written);
  const quick = isWall ? strptimePattern(written) : undefined;
  if (isLocal || (isWall && policy === "CORRECTED")) {
    const wall = quick ? `coalesce(${quickly(text, quick)}, ${exact("")})` : exact("");
    return isLocal ? wall : toInstant(wall, w.timeZone);
  }
  // To the old formatter six digits of a fraction are so many milliseconds.
  return quick && policy === "LEGACY" && !quick.strptime.includes("%f")
    ? legacyInstant(quickly(text, legacyShape(quick)), w.timeZone, exact(w.timeZone))
    : exact(w.timeZone);
}

const quickly = (text: string, { shape, strptime }: Read) =>
  `CASE WHEN regexp_full_match(${text}, ${quoteText(shape)}) THEN try_strptime(${text}, ${quoteText(strptime)}) END`;

/** Java's old calendar is another one before 1900. */
const legacyShape = ({ shape, strptime }: Read): Read => ({
  strptime,
  shape: shape.replace("[0-9]{4}", "(?:19|[2-9][0-9])[0-9]{2}"),
});

/** A wall clock as an instant, where no clock is changed within a day: the old calendar has another choice where one is put back. */
function legacyInstant(wall: string, zone: string, exact: string): string {
  if (fixedZoneOffset(zone) !== undefined) return `coalesce(${toInstant(wall, zone)}, ${exact})`;
  const near = (days: number) => `${toInstant(`(${wall} + to_days(${days}))`, zone)} - to_days(${days})`;
  return `CASE WHEN ${near(1)} = ${near(-1)} THEN ${toInstant(wall, zone)} ELSE ${exact} END`;
}

/** `spark.sql.legacy.timeParserPolicy`, where it is not the default. */
const timeParser = (_: unknown, facts: SessionFacts): { readonly timeParser?: string } => {
  const policy = facts.config("spark.sql.legacy.timeParserPolicy")?.toUpperCase();
  return policy === "LEGACY" || policy === "EXCEPTION" ? { timeParser: policy } : {};
};

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
      // Spark takes the wall clock for UTC's where a pattern stands beside it.
      if (w.args.length > 1 && w.types[0]!.kind === "timestamp_ntz")
        return target.kind === "date" ? castSql(w.args[0]!, timestampType, target, options) : w.args[0]!;
      if (w.args.length > 1 && w.types[0]!.kind === "date" && target.kind === "timestamp_ntz")
        return castSql(w.args[0]!, w.types[0]!, timestampType, options);
      if (w.args.length === 1 || !isString(w.types[0]!)) return castSql(w.args[0]!, w.types[0]!, target, options);
      const isLocal = target.kind === "timestamp_ntz";
      const ansi = mode === "try" ? { ...w, ansi: false } : w;
      const value = parsedBy(ansi, isLocal, w.call.args[1]!, w.args[1]!, func);
      return target.kind === "date" ? `CAST(${toLocal(value, w.timeZone)} AS DATE)` : value;
    },
    {
      facts: ["ansi", "timeZone"],
      options: timeParser,
      coerce: ([value, ...pattern], facts) => [
        value!.type.kind === "time" ? castTo(value!, timestampType, facts) : value!,
        ...pattern,
      ],
      nullable: (args, facts) => parsedNullable(args, facts, mode === "try", target),
    },
  );

/** With a pattern a text fails under ANSI; a plain cast is null-able by its own rule. */
function parsedNullable(args: readonly Expression[], facts: SessionFacts, isTry: boolean, target: DataType): boolean {
  const [value, pattern] = args as [Expression, Expression?];
  const isTime = value.kind === "Cast" && value.child.type.kind === "time";
  if (isTry || isTime || !facts.ansi || args.some((arg) => arg.nullable)) return true;
  return pattern === undefined || !isString(value.type) ? mayCastToNull(value.type, target) : false;
}

const epochMicros = (w: CallWriter, index = 0): string => {
  const type = w.types[index]!;
  if (type.kind === "date") return `epoch_us(${toInstant(`CAST(${w.args[index]} AS TIMESTAMP)`, w.timeZone)})`;
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
      const instant = parsedBy(w, false, pattern, w.args[1] ?? "'yyyy-MM-dd HH:mm:ss'", "try_to_timestamp");
      return `spark_floor_divide(epoch_us(${instant}), 1000000)`;
    },
    {
      facts: ["ansi", "timeZone"],
      options: timeParser,
      nullable: (args, facts) => !facts.ansi || args.some((arg) => arg.nullable),
      print: (args, call) => `${call.function}(${args[0]}, ${args[1] ?? "yyyy-MM-dd HH:mm:ss"})`,
    },
  );

export const datetimeTextFunctions: readonly FunctionRow[] = [
  scalar(
    "date_format",
    "timestamp, string",
    stringType,
    (w) => formatted(w.args[0]!, w.call.args[1]!, w.args[1]!, w.timeZone),
    { facts: ["timeZone"] },
  ),
  scalar(
    "from_unixtime",
    ["long, string=yyyy-MM-dd HH:mm:ss"],
    stringType,
    (w) => formatted(`make_timestamp(${w.args[0]} * 1000000)`, w.call.args[1]!, w.args[1]!, w.timeZone),
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
];
