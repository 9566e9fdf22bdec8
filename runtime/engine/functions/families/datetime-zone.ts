import { timestampNtzType, timestampType } from "../../../types/index";
import { stringOf } from "../literal";
import type { FunctionRow } from "../row";
import { quoteText } from "../sql/text";
import { toInstant, toInstantDynamic, toLocal, toLocalDynamic } from "../sql/time-zone";
import { scalar } from "./define";

const zoned = (name: string, toUtc: boolean): FunctionRow =>
  scalar(name, "timestamp, string", timestampType, (w) => {
    const [instant, zoneSql] = w.args as [string, string];
    const zone = stringOf(w.call.args[1]);
    if (zone === undefined) return toUtc ? toInstantDynamic(instant, zoneSql) : toLocalDynamic(instant, zoneSql);
    return toUtc ? toInstant(instant, zone) : toLocal(instant, zone);
  });

export const datetimeZoneFunctions: readonly FunctionRow[] = [
  zoned("from_utc_timestamp", false),
  zoned("to_utc_timestamp", true),
  scalar(
    "convert_timezone",
    ["string, string, ntz", "string, ntz"],
    timestampNtzType,
    (w) => {
      const [source, target, value] = w.args.length === 3 ? w.args : [quoteText(w.timeZone), ...w.args];
      return toLocalDynamic(toInstantDynamic(value!, source!), target!);
    },
    {
      facts: ["timeZone"],
      print: (args) => `convert_timezone(${(args.length === 3 ? args : ["current_timezone()", ...args]).join(", ")})`,
    },
  ),
];
