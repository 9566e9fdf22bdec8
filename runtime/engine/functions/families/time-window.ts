import type { Expression } from "../../../plan/resolved/index";
import { arrayType, type DataType, type StructType, structType } from "../../../types/index";
import { foldConstant } from "../fold";
import type { FunctionRow } from "../row";
import { structSql } from "../sql/literal-sql";
import type { CallWriter } from "../sql/writer";
import { scalar } from "./define";

/** `start` and `end` of a window over instants of a type. */
export const windowType = (time: DataType): StructType =>
  structType([
    { name: "start", type: time, nullable: true },
    { name: "end", type: time, nullable: true },
  ]);

const spanOf = ([time]: readonly Expression[]) => windowType(time!.type);

const micros = (w: CallWriter, index: number) => BigInt(foldConstant(w.call.args[index]!)!.value as bigint);

const between = (start: string, length: string) =>
  structSql(["start", "end"], [`make_timestamp(${start})`, `make_timestamp(${start} + ${length})`]);

/** The windows that hold an instant, the latest first. */
function windowsSql(w: CallWriter): string {
  const [time] = w.args as [string];
  const [length, slide, offset] = [micros(w, 1), micros(w, 2), micros(w, 3)];
  const count = (length + slide - 1n) / slide;
  const last = `(epoch_us(${time}) - spark_floor_modulo(epoch_us(${time}) - ${offset}, ${slide}))`;
  const all = `list_transform(range(${count}), lambda i: ${between(`${last} - i * ${slide}`, `${length}`)})`;
  return `list_filter(${all}, lambda s: ${time} < s."end")`;
}

function windowSql(w: CallWriter): string {
  const [time] = w.args as [string];
  const start = `(epoch_us(${time}) - spark_floor_modulo(epoch_us(${time}) - ${micros(w, 2)}, ${micros(w, 1)}))`;
  return `CASE WHEN ${time} IS NOT NULL THEN ${between(start, `${micros(w, 1)}`)} END`;
}

const duration = { kind: "string" } as const;

/** What `window` and `session_window` of a query become; only the analyzer calls them by these names. */
export const timeWindowFunctions: readonly FunctionRow[] = [
  scalar("tumbling_window", "datetime, long, long", spanOf, windowSql, {
    nullable: false,
    print: ([time, length, offset]) => `window(${time}, ${length}, ${length}, ${offset})`,
  }),
  scalar("sliding_windows", "datetime, long, long, long", (args) => arrayType(spanOf(args), true), windowsSql, {
    nullable: true,
    print: "window",
  }),
  scalar("window_span", "datetime, datetime", spanOf, ({ args }) => structSql(["start", "end"], args), {
    nullable: false,
  }),
  scalar("after_gap", "datetime, calendar", ([time]) => time!.type, "({0} + {1})", { nullable: true }),
  scalar(
    "window_time",
    "struct",
    ([window]) => (window!.type.kind === "struct" ? (window!.type.fields[1]?.type ?? duration) : duration),
    `({0}."end" - INTERVAL 1 MICROSECOND)`,
    { nullable: true },
  ),
];
