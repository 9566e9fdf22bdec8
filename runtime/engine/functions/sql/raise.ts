import type { ErrorClass } from "../../../errors/index";
import { quoteText } from "./text";

/** A parameter of a raised error: a text known now, or SQL that gives one. */
export type RaisedParameter = string | { readonly sql: string };

/**
 * DuckDB SQL that fails with one of Spark's conditions when, and only when, it is evaluated. Untyped, so it fits any branch of a CASE.
 * Never inside TRY: DuckDB refuses volatile calls there.
 */
export function raise(
  condition: string,
  parameters: Readonly<Record<string, RaisedParameter>> = {},
  errorClass: ErrorClass = "SparkRuntimeException",
): string {
  let head = `SPARK_ERROR:{"condition":${JSON.stringify(condition)},"errorClass":${JSON.stringify(errorClass)},"parameters":{`;
  const parts: string[] = [];
  let separator = "";
  for (const [name, value] of Object.entries(parameters)) {
    head += `${separator}${JSON.stringify(name)}:`;
    separator = ",";
    if (typeof value === "string") head += JSON.stringify(value);
    else {
      parts.push(quoteText(head), `coalesce(CAST(to_json(CAST(${value.sql} AS VARCHAR)) AS VARCHAR), '"null"')`);
      head = "";
    }
  }
  parts.push(quoteText(`${head}}}`));
  return `error(${parts.join(" || ")})`;
}

/** DIVIDE_BY_ZERO and the like end their message with this advice. */
export const ansiConfig = { config: '"spark.sql.ansi.enabled"' };

export const divideByZero = () => raise("DIVIDE_BY_ZERO", ansiConfig, "SparkArithmeticException");
