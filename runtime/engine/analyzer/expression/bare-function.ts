import type { Origin } from "../../../plan/origin";
import type { Expression } from "../../../plan/resolved/index";
import type { Environment } from "../environment";
import { call } from "./call";

/** As written, and the function it stands for. */
const functions: Readonly<Record<string, string>> = {
  current_date: "current_date",
  current_timestamp: "current_timestamp",
  current_user: "current_user",
  current_catalog: "current_catalog",
  current_database: "current_database",
  current_schema: "current_schema",
  current_time: "current_time",
  localtime: "current_time",
  localtimestamp: "localtimestamp",
  session_user: "current_user",
  user: "current_user",
};

/** Functions that SQL lets stand without parentheses, where no column has their name. */
export const bareFunction =
  (env: Environment) =>
  (name: string, origin?: Origin): Expression | undefined => {
    const called = functions[name.toLowerCase()];
    return called === undefined ? undefined : call(called, [], env, origin);
  };
