import type { ParseOptions } from "../../sql/index";
import type { SessionFacts } from "../functions/index";

/** What the session's settings, and the query's moment, mean for the literals of a SQL text. */
export function parseOptions(session: SessionFacts) {
  const { timeZone } = session;
  const isNtz = session.config("spark.sql.timestampType")?.toUpperCase() === "TIMESTAMP_NTZ";
  return {
    timeZone,
    timestampType: isNtz ? "TIMESTAMP_NTZ" : "TIMESTAMP_LTZ",
    now: () => session.now,
  } satisfies ParseOptions;
}
