import type { Expression } from "../../../plan/resolved/index";
import { dateType, stringType, timestampNtzType, timestampType } from "../../../types/index";
import { bindFunction } from "../bind";
import { literal } from "../literal";
import { lookupFunction } from "../registry";
import type { FunctionRow } from "../row";
import { scalar } from "./define";

import { local } from "./wall-clock-argument";

const now = (_: readonly Expression[], facts: { now: bigint }) => literal(facts.now, timestampType);

export const datetimeNowFunctions: readonly FunctionRow[] = [
  scalar("current_date", "", dateType, undefined, {
    aliases: ["curdate"],
    rewrite: (_, facts) =>
      bindFunction(lookupFunction("current_date_of")!, [literal(facts.now, timestampType)], {}, facts),
    print: () => "current_date()",
  }),
  scalar("current_date_of", "timestamp", dateType, (w) => `CAST(${local(w)} AS DATE)`, {
    facts: ["timeZone"],
    nullable: false,
    print: () => "current_date()",
  }),
  scalar("current_timestamp", "", timestampType, undefined, {
    silentAliases: [],
    rewrite: (args, facts) => bindFunction(lookupFunction("current_timestamp_of")!, [now(args, facts)], {}, facts),
  }),
  scalar("current_timestamp_of", "timestamp", timestampType, "{0}", {
    nullable: false,
    print: () => "current_timestamp()",
  }),
  scalar("now", "", timestampType, undefined, {
    rewrite: (args, facts) => bindFunction(lookupFunction("now_of")!, [now(args, facts)], {}, facts),
  }),
  scalar("now_of", "timestamp", timestampType, "{0}", { nullable: false, print: () => "now()" }),
  scalar("localtimestamp", "", timestampNtzType, undefined, {
    rewrite: (args, facts) => bindFunction(lookupFunction("localtimestamp_of")!, [now(args, facts)], {}, facts),
  }),
  scalar("localtimestamp_of", "timestamp", timestampNtzType, (w) => local(w), {
    facts: ["timeZone"],
    nullable: false,
    print: () => "localtimestamp()",
  }),
  scalar("current_timezone", "", stringType, undefined, {
    rewrite: (_, facts) =>
      bindFunction(lookupFunction("current_timezone_of")!, [literal(facts.timeZone, stringType)], {}, facts),
  }),
  scalar("current_timezone_of", "string", stringType, "{0}", { nullable: false, print: () => "current_timezone()" }),
];
