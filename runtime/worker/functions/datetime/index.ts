import { type ScalarFunction, scalarFunction } from "../scalar-function";
import { readInterval, readTimestamp } from "./cast-text";
import { parse } from "./parse";
import { format } from "./print";

/** Java's date and time patterns, for what DuckDB's strftime and strptime cannot say. Times are microseconds. */
export const datetimeFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_format_datetime", ["BIGINT", "VARCHAR", "VARCHAR"], "VARCHAR", format),
  scalarFunction("spark_parse_datetime", ["VARCHAR", "VARCHAR", "VARCHAR"], "BIGINT", parse),
  scalarFunction("spark_read_timestamp", ["VARCHAR", "VARCHAR"], "BIGINT", readTimestamp),
  scalarFunction("spark_read_interval", ["VARCHAR", "VARCHAR", "VARCHAR"], "BIGINT", readInterval),
];
