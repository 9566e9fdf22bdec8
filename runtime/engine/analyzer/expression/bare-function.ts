import type { Origin } from "../../../plan/origin";
import type { Expression } from "../../../plan/resolved/index";
import type { Environment } from "../environment";
import { call } from "./call";

const names: ReadonlySet<string> = new Set([
  "current_date",
  "current_timestamp",
  "current_user",
  "current_catalog",
  "current_database",
  "current_schema",
  "current_time",
  "localtimestamp",
  "session_user",
  "user",
]);

/** Functions that SQL lets stand without parentheses, where no column has their name. */
export const bareFunction =
  (env: Environment) =>
  (name: string, origin?: Origin): Expression | undefined =>
    names.has(name.toLowerCase()) ? call(name.toLowerCase(), [], env, origin) : undefined;
