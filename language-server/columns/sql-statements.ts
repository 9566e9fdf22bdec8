import type { DataFrame, SparkSession, SqlArguments } from "../../runtime/client/api";
import { isQueryText } from "../../runtime/client/api/sql-text";
import type { UnresolvedCommand, UnresolvedPlan, UnresolvedStatement } from "../../runtime/plan/unresolved/index";
import { parseStatement } from "../../runtime/sql";
import { parametersOf, type SqlStatement, structField, structType } from "../../runtime/types";
import type { CallExpr, Span } from "../syntax/program";
import type { Given } from "./call";
import { at } from "./call-sites";
import type { Interpreter } from "./interpreter";
import { withConf, withoutView, withUnknownName, withView } from "./session-state";
import { hasUnknown, unknown, type Value } from "./values";

/** `spark.sql(text, args)`: a query's DataFrame; what a command leaves behind. */
export function runSqlCall(on: Interpreter, spark: SparkSession, { args, named }: Given, expr: CallExpr): Value {
  const text = args[0] ?? named.query ?? named.sqlQuery;
  const given = args[1] ?? named.args;
  if (typeof text !== "string") {
    on.session = { ...on.session, isUncertain: true };
    return unknown;
  }
  if (hasUnknown(given)) return unknown;
  return runText(on, spark, text, given as SqlArguments | undefined, expr, 0);
}

/** A statement of a SQL cell; its `:name` parameters are variables of the notebook. */
export function runSqlStatement(on: Interpreter, statement: SqlStatement): Value {
  const span = { start: statement.start, end: statement.start + statement.text.length };
  const args: Record<string, Value> = {};
  for (const { name } of parametersOf(statement)) {
    const value = on.look(name, undefined);
    if (value === unknown || typeof value === "function") return unknown;
    args[name] = value;
  }
  const frame = runText(
    on,
    on.spark,
    statement.text,
    Object.keys(args).length > 0 ? (args as SqlArguments) : undefined,
    span,
    statement.start,
  );
  return frame;
}

function runText(
  on: Interpreter,
  spark: SparkSession,
  text: string,
  args: SqlArguments | undefined,
  span: Span | CallExpr,
  offset: number,
): Value {
  const statement = parsed(text);
  const query = (queryText: string): DataFrame | undefined =>
    isQueryText(queryText)
      ? at({ cellId: on.cellId, start: span.start, end: span.end }, () => spark.sql(queryText, args))
      : undefined;
  if (statement?.kind !== "Command") {
    const frame = query(text);
    if (frame && !("callee" in span)) on.facts.frames.push({ span, frame, session: on.session });
    return frame ?? unknown;
  }
  const { command } = statement;
  const plan = queryOf(command);
  const range = plan && rangeOf(command, plan, text);
  const frame = range && query(text.slice(range.start, range.end));
  if (frame && range) {
    const inner = "callee" in span ? span : { start: offset + range.start, end: offset + range.end };
    on.facts.frames.push({ span: inner, frame, session: on.session });
  }
  leaveBehind(on, command, frame);
  return unknown;
}

function parsed(text: string): UnresolvedStatement | undefined {
  try {
    return parseStatement(text);
  } catch {
    return undefined;
  }
}

function queryOf(command: UnresolvedCommand): UnresolvedPlan | undefined {
  if (command.kind === "CreateView") return command.plan;
  return "query" in command ? command.query : undefined;
}

/** Of the query inside a command; it ends with the command. */
function rangeOf(command: UnresolvedCommand, plan: UnresolvedPlan, text: string): Span | undefined {
  const written = command.kind === "CreateView" ? command.text : undefined;
  const found = written === undefined ? -1 : text.lastIndexOf(written);
  if (written !== undefined && found >= 0) return { start: found, end: found + written.length };
  const start = plan.origin?.start;
  return start === undefined ? undefined : { start, end: text.length };
}

function leaveBehind(on: Interpreter, command: UnresolvedCommand, frame: DataFrame | undefined): void {
  const make = (nameParts: readonly string[], made: DataFrame | undefined) => {
    const name = nameParts.join(".");
    on.session = made && nameParts.length === 1 ? withView(on.session, name, made) : withUnknownName(on.session, name);
  };
  switch (command.kind) {
    case "CreateView":
      if (command.scope === "global_temp") make(["global_temp", ...command.nameParts], undefined);
      else make(command.nameParts, command.columns ? frame?.toDF(...command.columns.map(({ name }) => name)) : frame);
      return;
    case "CreateTable": {
      const declared = command.columns.map(({ name, type, nullable }) => structField(name, type, nullable));
      make(
        command.nameParts,
        frame ?? (declared.length > 0 ? on.spark.createDataFrame([], structType(declared)) : undefined),
      );
      return;
    }
    case "CacheTable":
      if (frame) make(command.nameParts, frame);
      return;
    case "DropObject":
      on.session = withoutView(on.session, command.nameParts.join("."));
      return;
    case "SetConfig":
      if (command.key !== undefined && command.value !== undefined)
        on.session = withConf(on.session, command.key, command.value);
      return;
    case "UseNamespace":
      on.session = { ...on.session, namespace: command.nameParts.join(".") };
      return;
    case "CreateNamespace":
    case "CreateSqlFunction":
      on.session = withUnknownName(on.session, command.nameParts.join("."));
      return;
    case "AlterTable":
      if (command.action.change !== "comment") on.session = withUnknownName(on.session, command.nameParts.join("."));
      return;
    case "DeclareVariable":
    case "ExecuteImmediate":
      on.session = { ...on.session, isUncertain: true };
  }
}
