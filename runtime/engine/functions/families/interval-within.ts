import { duckType } from "../../../types/duck-type";
import type { DataType } from "../../../types/index";
import { raise } from "../sql/raise";

/** SQL that raises what Spark says of months or microseconds that are too many; `alternative` is the function that it recommends. */
export const intervalOverflow = (alternative?: string) =>
  alternative
    ? raise(
        "INTERVAL_ARITHMETIC_OVERFLOW.WITH_SUGGESTION",
        { functionName: `\`${alternative}\`` },
        "SparkArithmeticException",
      )
    : raise("INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION", {}, "SparkArithmeticException");

/** `value`, where the sum of intervals that it comes from, a HUGEINT or DOUBLE, fits the type; null otherwise where nothing is raised. */
export function intervalWithin(sum: string, value: string, type: DataType, overflow: string | undefined): string {
  const duck = duckType(type);
  const most = duck === "INTEGER" ? 2147483647n : 9223372036854775807n;
  const otherwise = overflow ? ` WHEN ${sum} IS NOT NULL THEN ${overflow}` : "";
  return `CASE WHEN ${sum} BETWEEN -CAST(${most} AS HUGEINT) - 1 AND ${most} THEN CAST(${value} AS ${duck})${otherwise} END`;
}
