import { type DataType, decimalType, longType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { quoteText } from "../sql/text";
import { castTo } from "./coerce";
import { scalar } from "./define";

const timeType: DataType = { kind: "time", precision: 6 };
const units: Readonly<Record<string, string>> = {
  HOUR: "3600000000000",
  MINUTE: "60000000000",
  SECOND: "1000000000",
  MILLISECOND: "1000000",
  MICROSECOND: "1000",
};

const byUnit = (unit: string, result: (nanos: string) => string) =>
  `CASE upper(${unit}) ${Object.entries(units)
    .map(([name, nanos]) => `WHEN ${quoteText(name)} THEN ${result(nanos)}`)
    .join(" ")} END`;

const epoch = (name: string, nanos: string): readonly FunctionRow[] => [
  scalar(
    `time_from_${name}`,
    name === "seconds" ? "numeric" : "integral",
    timeType,
    name === "seconds" ? `CAST(CAST({0} AS DECIMAL(38,9)) * ${nanos} AS BIGINT)` : `(CAST({0} AS BIGINT) * ${nanos})`,
    {
      nullable: true,
    },
  ),
  name === "seconds"
    ? scalar(
        "time_to_seconds",
        "time",
        decimalType(14, 6),
        "CAST(CAST({0} // 1000 AS DECIMAL(14,0)) * 0.000001 AS DECIMAL(14,6))",
      )
    : scalar(`time_to_${name}`, "time", longType, `({0} // ${nanos})`),
];

/** TIME values are nanoseconds since midnight. */
export const timeFunctions: readonly FunctionRow[] = [
  ...epoch("seconds", "1000000000"),
  ...epoch("millis", "1000000"),
  ...epoch("micros", "1000"),
  scalar(
    "make_time",
    "int, int, numeric",
    timeType,
    "(CAST({0} AS BIGINT) * 3600000000000 + CAST({1} AS BIGINT) * 60000000000 + CAST({2} * 1000000000 AS BIGINT))",
    {
      coerce: (args, facts) => args.map((arg, i) => (i === 2 ? castTo(arg, decimalType(16, 6), facts) : arg)),
    },
  ),
  scalar("time_diff", "string, time, time", longType, ({ args }) =>
    byUnit(args[0]!, (nanos) => `({2} - {1}) // ${nanos}`.replaceAll("{2}", args[2]!).replaceAll("{1}", args[1]!)),
  ),
  scalar(
    "time_trunc",
    "string, time",
    (args) => args[1]!.type,
    ({ args }) => byUnit(args[0]!, (nanos) => `${args[1]} // ${nanos} * ${nanos}`),
  ),
];
