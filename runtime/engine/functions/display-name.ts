import type { Expression, SortOrder, WindowCall } from "../../plan/resolved/index";
import { sqlText } from "../../types/sql-text";
import { literalName } from "./literal-name";
import { lookupFunction } from "./registry";

/** Spark's name of an unaliased column: operators infix, implicit casts left out. */
export function displayName(expr: Expression): string {
  switch (expr.kind) {
    case "Literal":
      return literalName(expr.value, expr.type);
    case "Attribute":
    case "LambdaVariable":
      return expr.kind === "Attribute" ? expr.name : "namedlambdavariable()";
    case "Alias":
      return `${displayName(expr.child)} AS ${expr.name}`;
    case "Cast":
      if (!expr.isExplicit) return displayName(expr.child);
      return `${expr.mode === "try" ? "TRY_" : ""}CAST(${displayName(expr.child)} AS ${sqlText(expr.type)})`;
    case "Call":
      return printCall(expr.function, expr.args, expr);
    case "AggregateCall": {
      const args = expr.args.map(displayName);
      const row = lookupFunction(expr.function);
      const name = printedName(expr.function);
      const text =
        typeof row?.print === "function"
          ? row.print(args, expr)
          : `${typeof row?.print === "string" ? row.print : name}(${expr.isDistinct ? "DISTINCT " : ""}${args.join(", ")})`;
      return expr.filter ? `${text} FILTER (WHERE ${displayName(expr.filter)})` : text;
    }
    case "WindowCall":
      return windowName(expr);
    case "Lambda":
      return `lambdafunction(${[displayName(expr.body), ...expr.parameters.map(displayName)].join(", ")})`;
    case "Subquery":
      return subqueryName[expr.subquery](expr.values?.map(displayName) ?? []);
    case "OuterReference":
      return `outer(${[...(expr.attribute.qualifier ?? []), expr.attribute.name].join(".")})`;
    case "UserFunctionCall":
      return `${expr.name}(${expr.args.map(displayName).join(", ")})`;
  }
}

const subqueryName = {
  scalar: () => "scalarsubquery()",
  exists: () => "exists()",
  in: (values: readonly string[]) => `(${values.length === 1 ? values[0] : `(${values.join(", ")})`} IN (listquery()))`,
} as const;

function printCall(name: string, args: readonly Expression[], call: Extract<Expression, { kind: "Call" }>): string {
  const row = lookupFunction(name);
  const texts = args.map(displayName);
  if (typeof row?.print === "function") return row.print(texts, call);
  return `${row?.print ?? printedName(name)}(${texts.join(", ")})`;
}

/** Aliases print as written, except those that Spark forgets. */
function printedName(name: string): string {
  const row = lookupFunction(name);
  return row?.silentAliases?.includes(name) ? row.name : name;
}

function windowName(expr: WindowCall): string {
  const parts: string[] = [];
  if (expr.partitionBy.length) parts.push(`PARTITION BY ${expr.partitionBy.map(displayName).join(", ")}`);
  if (expr.orderBy.length) parts.push(`ORDER BY ${expr.orderBy.map(orderName).join(", ")}`);
  const { unit, lower, upper } = expr.frame;
  parts.push(`${unit.toUpperCase()} BETWEEN ${boundName(lower)} AND ${boundName(upper)}`);
  const nulls = expr.ignoreNulls ? " IGNORE NULLS" : "";
  return `${displayName(expr.function)}${nulls} OVER (${parts.join(" ")})`;
}

const orderName = (order: SortOrder) =>
  `${displayName(order.child)} ${order.direction === "ascending" ? "ASC" : "DESC"} NULLS ${order.nulls.toUpperCase()}`;

function boundName(bound: WindowCall["frame"]["lower"]): string {
  if (bound === "unbounded_preceding") return "UNBOUNDED PRECEDING";
  if (bound === "unbounded_following") return "UNBOUNDED FOLLOWING";
  if (bound === "current_row") return "CURRENT ROW";
  const text = displayName(bound);
  const unsigned = /^\(- (.*)\)$/.exec(text)?.[1];
  return unsigned ? `${unsigned} PRECEDING` : `${text} FOLLOWING`;
}
