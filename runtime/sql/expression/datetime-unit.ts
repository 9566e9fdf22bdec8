import type { UnresolvedExpression, UnresolvedFunction } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { call, stringLiteral } from "./build";

const units = new Set("YEAR QUARTER MONTH WEEK DAY DAYOFYEAR HOUR MINUTE SECOND MILLISECOND MICROSECOND".split(" "));

const names: Readonly<Record<string, string>> = {
  TIMESTAMPADD: "timestampadd",
  DATEADD: "timestampadd",
  DATE_ADD: "timestampadd",
  TIMESTAMPDIFF: "timestampdiff",
  DATEDIFF: "timestampdiff",
  DATE_DIFF: "timestampdiff",
  TIMEDIFF: "timestampdiff",
};

/** `dateadd(DAY, 1, d)`: of three arguments the first is a unit, which looks like a column. */
export function withDatetimeUnit(cursor: SqlCursor, func: UnresolvedFunction, start: number): UnresolvedExpression {
  const written = func.nameParts[0]!;
  const name = names[written.toUpperCase()];
  if (!name || func.nameParts.length > 1 || func.args.length !== 3) return func;
  const [unit, ...rest] = func.args as readonly [UnresolvedExpression, UnresolvedExpression, UnresolvedExpression];
  if (unit.kind === "Attribute" && unit.nameParts.length === 1 && units.has(unit.nameParts[0]!.toUpperCase()))
    return call(name, [stringLiteral(unit.nameParts[0]!, unit.origin), ...rest], func.origin);
  if (unit.kind === "Literal" && typeof unit.value === "string") {
    const parameters = { functionName: `\`${written}\``, parameter: "`unit`", invalidValue: `'${unit.value}'` };
    cursor.report("INVALID_PARAMETER_VALUE.DATETIME_UNIT", parameters, start);
  }
  return func;
}
