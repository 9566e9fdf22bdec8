import { dateType, integerType, longType, timestampType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { isDecimal, isFloating } from "../type-sets";
import { scalar } from "./define";

const fromEpoch = (name: string, unit: bigint): FunctionRow =>
  scalar(
    name,
    name === "timestamp_seconds" ? "!numeric" : "integral",
    timestampType,
    ({ args, types }) => {
      if (isFloating(types[0]!))
        return `CASE WHEN isfinite(${args[0]}) THEN make_timestamp(CAST(trunc(CAST(${args[0]} AS DOUBLE) * ${unit}) AS BIGINT)) END`;
      if (isDecimal(types[0]!)) return `make_timestamp(CAST(trunc(${args[0]} * ${unit}) AS BIGINT))`;
      return `make_timestamp(CAST(${args[0]} AS BIGINT) * ${unit})`;
    },
    { nullable: (args) => args[0]!.nullable || isFloating(args[0]!.type) },
  );

const toEpoch = (name: string, unit: number): FunctionRow =>
  scalar(name, "timestamp|ntz", longType, unit === 1 ? "epoch_us({0})" : `spark_floor_divide(epoch_us({0}), ${unit})`);

export const datetimeEpochFunctions: readonly FunctionRow[] = [
  fromEpoch("timestamp_seconds", 1_000_000n),
  fromEpoch("timestamp_millis", 1000n),
  fromEpoch("timestamp_micros", 1n),
  toEpoch("unix_seconds", 1_000_000),
  toEpoch("unix_millis", 1000),
  toEpoch("unix_micros", 1),
  // Only of timestamps of seven to nine digits, which no column has.
  scalar("unix_nanos", "nanoseconds", longType, "{0}"),
  scalar("unix_date", "!date", integerType, "CAST({0} - DATE '1970-01-01' AS INTEGER)"),
  scalar("date_from_unix_date", "int", dateType, "(DATE '1970-01-01' + {0})"),
];
