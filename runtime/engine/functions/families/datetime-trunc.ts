import type { Expression } from "../../../plan/resolved/index";
import { dateType } from "../../../types/index";
import { foldConstant } from "../fold";
import type { FunctionRow } from "../row";
import { toInstant } from "../sql/time-zone";
import { scalar, typeOf } from "./define";

import { local } from "./wall-clock-argument";

const truncUnits: Readonly<Record<string, string>> = {
  year: "year",
  yyyy: "year",
  yy: "year",
  quarter: "quarter",
  month: "month",
  mon: "month",
  mm: "month",
  week: "week",
  day: "day",
  dd: "day",
  hour: "hour",
  minute: "minute",
  second: "second",
  millisecond: "milliseconds",
  microsecond: "microseconds",
};
const dateUnits = new Set(["year", "quarter", "month", "week"]);

/** The unit as a literal is folded; as a column it is chosen row by row. */
function truncated(format: Expression, formatSql: string, value: string, isDate: boolean): string {
  const written = foldConstant(format)?.value;
  const result = (sql: string) => (isDate ? `CAST(${sql} AS DATE)` : sql);
  if (typeof written === "string") {
    const unit = truncUnits[written.toLowerCase()];
    if (!unit || (isDate && !dateUnits.has(unit))) return `CAST(NULL AS ${isDate ? "DATE" : "TIMESTAMP"})`;
    return result(`date_trunc('${unit}', ${value})`);
  }
  const cases = Object.entries(truncUnits)
    .filter(([, unit]) => !isDate || dateUnits.has(unit))
    .map(([name, unit]) => `WHEN '${name}' THEN ${result(`date_trunc('${unit}', ${value})`)}`);
  return `CASE lower(${formatSql}) ${cases.join(" ")} END`;
}

export const datetimeTruncFunctions: readonly FunctionRow[] = [
  scalar("trunc", "date, string", dateType, (w) => truncated(w.call.args[1]!, w.args[1]!, w.args[0]!, true), {
    nullable: true,
  }),
  scalar(
    "date_trunc",
    "string, timestamp",
    typeOf(1),
    (w) => {
      const wall = local(w, 1);
      const value = truncated(w.call.args[0]!, w.args[0]!, wall, false);
      return toInstant(value, w.timeZone);
    },
    { facts: ["timeZone"], nullable: true },
  ),
];
