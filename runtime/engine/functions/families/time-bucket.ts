import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { timestampNtzType, timestampType, wallClockInstant } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { displayName } from "../display-name";
import { foldConstant } from "../fold";
import { literal, nullLiteral } from "../literal";
import type { FunctionRow } from "../row";
import type { SessionFacts } from "../session-facts";
import { toInstant } from "../sql/time-zone";
import type { CallWriter } from "../sql/writer";
import { shown } from "./coerce";
import { scalar, typeOf } from "./define";
import { local } from "./wall-clock-argument";

const name = "time_bucket";
const microsOfDay = 86_400_000_000n;

/** Buckets are counted from the session's midnight of 1970 unless told otherwise. */
function withOrigin(args: readonly Expression[], facts: SessionFacts): readonly Expression[] {
  const time = args[1]!.type.kind === "null" ? nullLiteral(timestampType) : args[1]!;
  const size = args[0]!;
  if (args[2]) return [size, time, args[2]];
  const origin =
    time.type.kind === "timestamp_ntz"
      ? literal(0n, timestampNtzType)
      : literal(wallClockInstant(0n, facts.timeZone), timestampType);
  return [size, time, origin];
}

function check(args: readonly Expression[]): void {
  const [size, time, origin] = args as [Expression, Expression, Expression];
  if (origin.type.kind !== time.type.kind)
    throw new SparkError("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", {
      sqlExpr: shown(name, args),
      paramIndex: "third",
      requiredType: `"${sqlText(time.type)}"`,
      inputSql: `"${displayName(origin)}"`,
      inputType: `"${sqlText(origin.type)}"`,
    });
  const folded = foldConstant(size);
  if (!folded)
    throw new SparkError("DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", {
      sqlExpr: shown(name, args),
      inputName: "`bucketSize`",
      inputType: `"${sqlText(size.type)}"`,
      inputExpr: `"${displayName(size)}"`,
    });
  if (folded.value !== null && Number(folded.value) <= 0)
    throw new SparkError("DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE", {
      sqlExpr: shown(name, args),
      exprName: "`bucketSize`",
      valueRange: "(0, inf)",
      currentValue: displayName(size),
    });
}

/** The start of the bucket of a wall clock, by a number of microseconds or of months. */
function bucketSql(w: CallWriter): string {
  const size = foldConstant(w.call.args[0]!)!;
  if (size.value === null) return "CAST(NULL AS TIMESTAMP)";
  // Whole days and months go by the clocks of the session, hours by what has really passed.
  const isElapsed = size.type.kind === "day_time_interval" && (size.value as bigint) % microsOfDay !== 0n;
  const [time, origin] = isElapsed ? [w.args[1]!, w.args[2]!] : [local(w, 1), local(w, 2)];
  const start = size.type.kind === "year_month_interval" ? byMonths(`${size.value}`) : byMicros(`${size.value}`);
  const isLocal = w.types[1]!.kind === "timestamp" && !isElapsed;
  // Each lambda names what would be written out again and again.
  const bucket = `list_transform([struct_pack(t := ${time}, o := ${origin})], lambda b: ${start})`;
  return `list_transform(${bucket}, lambda wall: ${isLocal ? toInstant("wall", w.timeZone) : "wall"})[1]`;
}

const byMicros = (size: string) =>
  `make_timestamp(epoch_us(b.o) + (epoch_us(b.t) - epoch_us(b.o) - spark_floor_modulo(epoch_us(b.t) - epoch_us(b.o), ${size})))`;

const byMonths = (size: string) => {
  const months = "((year(b.t) - year(b.o)) * 12 + month(b.t) - month(b.o))";
  const start = (count: string) => `(b.o + to_months(CAST((${count}) * ${size} AS INTEGER)))`;
  const chosen = `CASE WHEN ${start("n")} > b.t THEN ${start("n - 1")} ELSE ${start("n")} END`;
  return `list_transform([spark_floor_divide(${months}, ${size})], lambda n: ${chosen})[1]`;
};

export const timeBucketFunctions: readonly FunctionRow[] = [
  scalar(
    name,
    ["!daytime|yearmonth|null, !datetime|null", "!daytime|yearmonth|null, !datetime|null, !datetime"],
    typeOf(1),
    bucketSql,
    {
      coerce: withOrigin,
      check,
      facts: ["timeZone"],
      nullable: (args) => args.some((arg) => arg.nullable),
    },
  ),
];
