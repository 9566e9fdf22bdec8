import { type ScalarFunction, scalarFunction } from "../scalar-function";
import { parse } from "./parse";
import { format } from "./print";

/** Java's date and time patterns, for what DuckDB's strftime and strptime cannot say. Times are microseconds. */
export const datetimeFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_format_datetime", ["BIGINT", "VARCHAR", "VARCHAR"], "VARCHAR", format),
  scalarFunction("spark_parse_datetime", ["VARCHAR", "VARCHAR", "VARCHAR"], "BIGINT", parse),
];
