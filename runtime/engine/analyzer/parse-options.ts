import type { ParseOptions } from "../../sql/index";
import type { SessionFacts } from "../functions/index";

/** What the session's settings mean for the literals of a SQL text. */
export function parseOptions({ timeZone, config }: SessionFacts): ParseOptions {
  const isNtz = config("spark.sql.timestampType")?.toUpperCase() === "TIMESTAMP_NTZ";
  return { timeZone, timestampType: isNtz ? "TIMESTAMP_NTZ" : "TIMESTAMP_LTZ" };
}
