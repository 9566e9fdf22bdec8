import type { Call, Expression, Literal, SortOrder, UserFunctionCall, WindowCall } from "../../plan/resolved/index";
import { quoteIfNeeded, sqlText } from "../../types/sql-text";
import { literalName } from "./literal-name";
import { lookupFunction } from "./registry";

/**
 * Spark's name of an unaliased column: operators infix, implicit casts left out.
 * @param timeZone in which timestamp literals print: the session's
 */
export function displayName(expr: Expression, timeZone = "UTC"): string {
  return nameOf(expr, timeZone);
}

function nameOf(expr: Expression, zone: string): string {
  switch (expr.kind) {
    case "Literal":
      return expr.variable === undefined ? literalName(expr.value, expr.type, zone) : variableName(expr, zone);
    case "Attribute":
    case "LambdaVariable":
      return expr.kind === "Attribute" ? expr.name : "namedlambdavariable()";
    case "Alias":
      return `${nameOf(expr.child, zone)} AS ${expr.name}`;
    case "Cast":
      if (!expr.isExplicit || isNested(expr.type)) return nameOf(expr.child, zone);
      return `${expr.mode === "try" ? "TRY_" : ""}CAST(${nameOf(expr.child, zone)} AS ${sqlText(expr.type)})`;
    case "Call":
      return printCall(expr, zone);
    case "AggregateCall": {
      if (expr.user) return userCallName(expr.user, expr.args, zone);
      const args = expr.args.map((child) => nameOf(child, zone));
      const row = lookupFunction(expr.function);
      const name = printedName(expr.function);
      const text =
        typeof row?.print === "function"
          ? row.print(args, expr)
          : `${typeof row?.print === "string" ? row.print : name}(${expr.isDistinct ? "DISTINCT " : ""}${args.join(", ")})`;
      return expr.filter ? `${text} FILTER (WHERE ${nameOf(expr.filter, zone)})` : text;
    }
    case "WindowCall":
      return windowName(expr, zone);
    case "Lambda":
      return `lambdafunction(${[nameOf(expr.body, zone), ...expr.parameters.map((child) => nameOf(child, zone))].join(", ")})`;
    case "Subquery":
      return subqueryName[expr.subquery](expr.values?.map((child) => nameOf(child, zone)) ?? []);
    case "OuterReference":
      return `outer(${[...(expr.attribute.qualifier ?? []), expr.attribute.name].join(".")})`;
    case "UserFunctionCall":
      return userCallName(expr, expr.args, zone);
  }
}

function userCallName(
  { name, argumentNames = {} }: Pick<UserFunctionCall, "name" | "argumentNames">,
  args: readonly Expression[],
  zone: string,
): string {
  const texts = args.map((child, place) => {
    const given = argumentNames[place];
    return `${given === undefined ? "" : `${given} => `}${nameOf(child, zone)}`;
  });
  return `${name}(${texts.join(", ")})`;
}

/** Spark leaves casts to these out of its texts, as HiveQL has none. */
const isNested = ({ kind }: Expression["type"]) => kind === "array" || kind === "map" || kind === "struct";

/** A variable prints with its value, written as SQL. */
function variableName({ variable, value, type }: Literal, zone: string): string {
  const text = literalName(value, type, zone);
  const sql = value === null ? `CAST(NULL AS ${sqlText(type)})` : type.kind === "string" ? `'${text}'` : text;
  return `variablereference(${variable!.map(quoteIfNeeded).join(".")}=${sql})`;
}

const subqueryName = {
  scalar: () => "scalarsubquery()",
  exists: () => "exists()",
  in: (values: readonly string[]) => `(${values.length === 1 ? values[0] : `(${values.join(", ")})`} IN (listquery()))`,
} as const;

function printCall(call: Call, zone: string): string {
  const { function: name, args } = call;
  const row = lookupFunction(name);
  const texts = args.map((child) => nameOf(child, zone));
  if (typeof call.options?.printedAs === "string") return `${call.options.printedAs}(${texts.join(", ")})`;
  if (typeof row?.print === "function") return row.print(texts, call);
  return `${row?.print ?? printedName(name)}(${texts.join(", ")})`;
}

/** Aliases print as written, except those that Spark forgets. */
function printedName(name: string): string {
  const row = lookupFunction(name);
  return row?.silentAliases?.includes(name) ? row.name : name;
}

function windowName(expr: WindowCall, zone: string): string {
  const parts: string[] = [];
  if (expr.partitionBy.length)
    parts.push(`PARTITION BY ${expr.partitionBy.map((child) => nameOf(child, zone)).join(", ")}`);
  if (expr.orderBy.length) parts.push(`ORDER BY ${expr.orderBy.map((order) => orderName(order, zone)).join(", ")}`);
  const { unit, lower, upper } = expr.frame;
  parts.push(`${unit.toUpperCase()} BETWEEN ${boundName(lower, zone)} AND ${boundName(upper, zone)}`);
  const nulls = expr.ignoreNulls ? " IGNORE NULLS" : "";
  return `${nameOf(expr.function, zone)}${nulls} OVER (${parts.join(" ")})`;
}

const orderName = (order: SortOrder, zone: string) =>
  `${nameOf(order.child, zone)} ${order.direction === "ascending" ? "ASC" : "DESC"} NULLS ${order.nulls.toUpperCase()}`;

function boundName(bound: WindowCall["frame"]["lower"], zone: string): string {
  if (bound === "unbounded_preceding") return "UNBOUNDED PRECEDING";
  if (bound === "unbounded_following") return "UNBOUNDED FOLLOWING";
  if (bound === "current_row") return "CURRENT ROW";
  const text = nameOf(bound, zone);
  const unsigned = /^\(- (.*)\)$/.exec(text)?.[1];
  return unsigned ? `${unsigned} PRECEDING` : `${text} FOLLOWING`;
}
