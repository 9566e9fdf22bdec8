import { SparkError } from "../../../errors/index";
import type {
  AggregateCall,
  Call,
  Expression,
  LambdaVariable,
  SortOrder,
  WindowCall,
} from "../../../plan/resolved/index";
import { duckType } from "../../../types/duck-type";
import { castSql } from "../cast/cast-sql";
import { foldConstant, isDeterministic } from "../fold";
import { lookupFunction } from "../registry";
import type { FunctionRow } from "../row";
import type { SqlContext } from "../sql-context";
import { isDecimal } from "../type-sets";
import { frameSql } from "./frame-sql";
import { orderKeySql } from "./key-sql";
import { literalSql } from "./literal-sql";
import { fillTemplate } from "./template";
import { quoteName } from "./text";
import type { AggregateWriter, CallWriter } from "./writer";

/** DuckDB SQL of a scalar expression. A decimal may come out narrower than Spark's type, at the same scale: `resultSql` where a column leaves. */
export function expressionSql(expr: Expression, context: SqlContext): string {
  switch (expr.kind) {
    case "Literal":
      return literalSql(expr.value, expr.type);
    case "Attribute":
      return context.column(expr);
    case "OuterReference":
      return context.outer(expr.attribute);
    case "Alias":
      return expressionSql(expr.child, context);
    case "LambdaVariable":
      return lambdaName(expr);
    case "Lambda":
      return `lambda ${expr.parameters.map(lambdaName).join(", ")}: ${expressionSql(expr.body, context)}`;
    case "Cast": {
      // A checked cast of a constant would hide it from DuckDB's optimiser behind a volatile error().
      const folded = foldConstant(expr);
      if (folded) return literalSql(folded.value, folded.type);
      if (expr.special !== undefined) return literalSql(expr.special, expr.type);
      const child = expressionSql(expr.child, context);
      // It gives no value, but it may raise: its call has to stay.
      if (expr.child.type.kind === "null" && !isDeterministic(expr.child))
        return `CAST(${child} AS ${duckType(expr.type)})`;
      return castSql(child, expr.child.type, expr.type, {
        mode: expr.mode,
        timeZone: expr.timeZone ?? "UTC",
        wideDecimals: context.wideDecimals,
        isScientific: expr.mode === "legacy",
        ...(expr.today !== undefined && { today: expr.today }),
      });
    }
    case "Call":
      return callSql(expr, context);
    case "Subquery":
      return context.subquery(expr);
    case "AggregateCall":
      return aggregateSql(expr, context);
    case "WindowCall":
      return windowSql(expr, context);
    case "UserFunctionCall": {
      const args = expr.args.map((arg) => expressionSql(arg, context));
      if (context.userFunction) return context.userFunction(expr, args);
      throw new SparkError("UNSUPPORTED_CALL.WITHOUT_SUGGESTION", { methodName: expr.name, className: expr.language });
    }
  }
}

const lambdaName = (variable: LambdaVariable) => quoteName(`${variable.name}_${variable.id}`);

/** The same, in exactly `duckType(expr.type)`. */
export function resultSql(expr: Expression, context: SqlContext): string {
  const sql = expressionSql(expr, context);
  const isExact = expr.kind === "Attribute" || expr.kind === "Literal" || !holdsDecimal(expr);
  return isExact ? sql : `CAST(${sql} AS ${duckType(expr.type)})`;
}

function holdsDecimal({ type }: Expression): boolean {
  const holds = (t: typeof type): boolean =>
    isDecimal(t) ||
    (t.kind === "array" && holds(t.element)) ||
    (t.kind === "map" && (holds(t.key) || holds(t.value))) ||
    (t.kind === "struct" && t.fields.some((field) => holds(field.type)));
  return holds(type);
}

function rowOf(call: Call | AggregateCall): FunctionRow {
  const row = lookupFunction(call.function);
  if (!row) throw new Error(`no function "${call.function}" in the table`);
  return row;
}

function callWriter(call: Call, context: SqlContext): CallWriter {
  return {
    call,
    args: call.args.map((arg) => expressionSql(arg, context)),
    types: call.args.map((arg) => arg.type),
    ansi: call.options?.ansi === true,
    timeZone: (call.options?.timeZone as string | undefined) ?? "UTC",
    context,
    write: (expr) => expressionSql(expr, context),
  };
}

function callSql(call: Call, context: SqlContext): string {
  const { sql } = rowOf(call);
  if (sql === undefined) throw unsupported(call);
  const writer = callWriter(call, context);
  return typeof sql === "string" ? fillTemplate(sql, writer.args) : sql(writer);
}

function unsupported(call: Call | AggregateCall): SparkError {
  return new SparkError("UNSUPPORTED_CALL.WITHOUT_SUGGESTION", {
    methodName: call.function,
    className: "SQL function",
  });
}

/** DuckDB SQL of an aggregate of a grouping query. */
export function aggregateSql(call: AggregateCall, context: SqlContext): string {
  return applyAggregate(call, call.ignoreNulls ?? false, "", context);
}

/** DuckDB SQL of a function over a window. */
export function windowSql(call: WindowCall, context: SqlContext): string {
  const parts: string[] = [];
  if (call.partitionBy.length)
    parts.push(`PARTITION BY ${call.partitionBy.map((expr) => expressionSql(expr, context)).join(", ")}`);
  if (call.orderBy.length)
    parts.push(`ORDER BY ${call.orderBy.map((order) => sortOrderSql(order, context)).join(", ")}`);
  parts.push(frameSql(call, (expr) => expressionSql(expr, context)));
  const ignoreNulls =
    call.ignoreNulls ?? (call.function.kind === "AggregateCall" && call.function.ignoreNulls) ?? false;
  return applyAggregate(call.function, ignoreNulls, ` OVER (${parts.filter(Boolean).join(" ")})`, context);
}

function applyAggregate(call: AggregateCall | Call, ignoreNulls: boolean, over: string, context: SqlContext): string {
  const { aggregate } = rowOf(call);
  if (!aggregate) throw unsupported(call);
  const filter = call.kind === "AggregateCall" && call.filter ? expressionSql(call.filter, context) : undefined;
  const order = call.kind === "AggregateCall" && call.orderBy?.map((o) => sortOrderSql(o, context)).join(", ");
  const isDistinct = call.kind === "AggregateCall" && call.isDistinct;
  const writer: AggregateWriter = {
    call,
    args: call.args.map((arg) => expressionSql(arg, context)),
    types: call.args.map((arg) => arg.type),
    ansi: call.options?.ansi === true,
    timeZone: (call.options?.timeZone as string | undefined) ?? "UTC",
    context,
    ignoreNulls,
    isWindow: over !== "",
    write: (expr) => expressionSql(expr, context),
    apply: (name, args, extra = {}) => {
      const orderBy = [extra.orderBy, extra.isOrdered ? "" : order].filter(Boolean).join(", ");
      const where = [filter, extra.where].filter(Boolean).map((condition) => `(${condition})`);
      return [
        `${name}(${(extra.isDistinct ?? isDistinct) ? "DISTINCT " : ""}${args.join(", ")}`,
        orderBy && ` ORDER BY ${orderBy}`,
        extra.ignoreNulls ? " IGNORE NULLS" : "",
        ")",
        where.length ? ` FILTER (WHERE ${where.join(" AND ")})` : "",
        over,
      ].join("");
    },
  };
  return aggregate(writer);
}

/** `x ASC NULLS FIRST`. */
export function sortOrderSql(order: SortOrder, context: SqlContext): string {
  const direction = order.direction === "ascending" ? "ASC" : "DESC";
  const key = orderKeySql(expressionSql(order.child, context), order.child.type);
  return `${key} ${direction} NULLS ${order.nulls.toUpperCase()}`;
}

/** One value that orders as the keys together do: a BLOB, never null. */
export function sortKeySql(orders: readonly SortOrder[], context: SqlContext): string {
  const parts = orders.flatMap((order) => {
    const direction = order.direction === "ascending" ? "ASC" : "DESC";
    const key = orderKeySql(expressionSql(order.child, context), order.child.type);
    return [key, `'${direction} NULLS ${order.nulls.toUpperCase()}'`];
  });
  return `create_sort_key(${parts.join(", ")})`;
}

/** One DuckDB list per generated column, all equally long: unnest them side by side. `outer`: one row of nulls when empty. */
export function generatorSql(call: Call, outer: boolean, context: SqlContext): readonly string[] {
  const row = rowOf(call);
  if (!row.lists) throw unsupported(call);
  const lists = row.lists(callWriter(call, context));
  const isOuter = outer || call.function.toLowerCase().endsWith("_outer");
  return isOuter ? lists.map((list) => `CASE WHEN len(${list}) > 0 THEN ${list} ELSE [NULL] END`) : lists;
}
