import { SparkError } from "../../../errors/index";
import type { Origin } from "../../../plan/origin";
import type { Alias, Attribute, Call, Expression, Plan } from "../../../plan/resolved/index";
import { attributeOf, outputOf } from "../../../plan/resolved/index";
import type { UnresolvedExpression, UnresolvedFunction } from "../../../plan/unresolved/index";
import { sumInterval } from "../../../sql/index";
import { calendarIntervalType, longType } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { castExpression, foldConstant } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedExpression } from "../error/quoted";
import { bindAt } from "../expression/bind-at";
import { call } from "../expression/call";
import { withoutAlias } from "../expression/extract-value";
import { resolveExpression } from "../expression/resolve-expression";
import { Scope } from "../name/scope";
import { sessionColumns } from "./session-window";

const names: ReadonlySet<string> = new Set(["window", "session_window"]);

export interface TimeWindow {
  readonly child: Plan;
  /** What the call in the query stands for. */
  readonly column: Attribute;
}

/**
 * The window of time that a query's expressions call for, as a column of the rows below, which are multiplied where windows overlap.
 * @param keys what a grouping query is grouped by beside the window
 * @throws _LEGACY_ERROR_TEMP_1039 where there is more than one
 */
export function withTimeWindow(
  written: readonly UnresolvedExpression[],
  child: Plan,
  env: Environment,
  origin: Origin | undefined,
  keys: readonly UnresolvedExpression[] = [],
): TimeWindow | undefined {
  const calls = new Map(written.flatMap(windowCalls).map((found) => [keyOf(found), found]));
  const [only, another] = [...calls.values()];
  if (!only) return undefined;
  if (another) throw analysisError("_LEGACY_ERROR_TEMP_1039", {}, origin);
  const inside = { env, scope: Scope.of(child, env.outer) };
  const args = only.args.map((argument) => withoutAlias(resolveExpression(argument, inside)));
  if (only.nameParts[0]!.toLowerCase() === "window") return fixedWindow(only, args, child, env);
  const by = keys
    .filter((key) => windowCalls(key).length === 0)
    .map((key) => withoutAlias(resolveExpression(key, inside)));
  const [time, gap] = args as [Expression, Expression];
  checkTime(time, `sessionwindow(${shown(time)}, ${shown(gap)})`, only.origin);
  return sessionColumns(timeOf(time, env), gapOf(gap, env), child, by, env, keys.length > 0);
}

/** Calls of windows are no routines, but columns that are made only where a condition or an order asks for them. */
export const isWindowCall = (error: unknown): boolean =>
  error instanceof SparkError && windowRoutines.has(error.parameters.routineName ?? "");

const windowRoutines: ReadonlySet<string> = new Set([...names].map((name) => `\`${name}\``));

function fixedWindow({ origin }: UnresolvedFunction, args: readonly Expression[], child: Plan, env: Environment) {
  const [length, slide = length, offset = 0n] = args.slice(1).map((argument) => microsOf(argument, origin));
  const printed = `window(${[shown(args[0]!), length, slide, offset].join(", ")})`;
  checkTime(args[0]!, printed, origin);
  checkDurations(printed, length!, slide!, offset, origin);
  const time = timeOf(args[0]!, env);
  const long = (value: bigint): Expression => ({ kind: "Literal", type: longType, nullable: false, value });
  const isTumbling = slide === length;
  const value = bindAt(origin, () =>
    isTumbling
      ? call("tumbling_window", [time, long(length!), long(offset)], env, origin)
      : call("sliding_windows", [time, long(length!), long(slide!), long(offset)], env, origin),
  ) as Call;
  const given: Plan = { kind: "Filter", condition: call("isnotnull", [value.args[0]!], env), child };
  if (isTumbling) return added(value, given, env, "window");
  const generator = call("explode", [value], env) as Call;
  const type = value.type.kind === "array" ? value.type.element : value.type;
  const column: Attribute = { kind: "Attribute", id: env.session.newId(), name: "window", type, nullable: true };
  return { child: { kind: "Generate", generator, outer: false, generated: [column], child: given } as Plan, column };
}

/** @throws DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE, DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION */
function checkDurations(
  printed: string,
  length: bigint,
  slide: bigint,
  offset: bigint,
  origin: Origin | undefined,
): void {
  const sqlExpr = `"${printed}"`;
  for (const [name, value] of [
    ["window_duration", length],
    ["slide_duration", slide],
  ] as const) {
    if (value > 0n) continue;
    throw analysisError(
      "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
      { sqlExpr, exprName: `\`${name}\``, valueRange: "(0, 9223372036854775807]", currentValue: `${value}L` },
      origin,
    );
  }
  const violated = (left: string, leftValue: bigint, constraint: string) =>
    analysisError(
      "DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION",
      {
        sqlExpr,
        leftExprName: `\`${left}\``,
        leftExprValue: `${leftValue}L`,
        constraint,
        rightExprName: constraint === "<=" ? "`window_duration`" : "`slide_duration`",
        rightExprValue: `${constraint === "<=" ? length : slide}L`,
      },
      origin,
    );
  if (slide > length) throw violated("slide_duration", slide, "<=");
  if ((offset < 0n ? -offset : offset) >= slide) throw violated("abs(start_time)", offset < 0n ? -offset : offset, "<");
}

function added(child: Expression, below: Plan, env: Environment, name: string): TimeWindow {
  const { type, nullable } = child;
  const alias: Alias = { kind: "Alias", id: env.session.newId(), name, child, type, nullable };
  return { child: { kind: "Project", list: [alias, ...outputOf(below)], child: below }, column: attributeOf(alias) };
}

const shown = (expression: Expression) => quotedExpression(expression).slice(1, -1);

const timeKinds: ReadonlySet<string> = new Set(["timestamp", "timestamp_ntz", "date", "string", "null", "struct"]);

/** @throws DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE */
function checkTime(time: Expression, printed: string, origin: Origin | undefined): void {
  if (timeKinds.has(time.type.kind)) return;
  const windows = ["TIMESTAMP", "TIMESTAMP_NTZ"].map((type) => `"STRUCT<start: ${type}, end: ${type}>"`);
  throw analysisError(
    "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
    {
      sqlExpr: `"${printed}"`,
      paramIndex: "first",
      requiredType: `("(TIMESTAMP OR TIMESTAMP WITHOUT TIME ZONE)" or ${windows.join(" or ")})`,
      inputSql: quotedExpression(time),
      inputType: `"${sqlText(time.type)}"`,
    },
    origin,
  );
}

/** Of a window the last instant that it holds. */
const timeOf = (argument: Expression, env: Environment): Expression =>
  argument.type.kind === "struct" ? call("window_time", [argument], env) : argument;

const gapOf = (gap: Expression, env: Environment): Expression =>
  castExpression(gap, calendarIntervalType, "legacy", env.session);

/** @throws CANNOT_PARSE_INTERVAL */
function microsOf(argument: Expression, origin: UnresolvedFunction["origin"]): bigint {
  const literal = foldConstant(argument);
  const value = literal?.value;
  if (literal?.type.kind === "integer" || literal?.type.kind === "long") return BigInt(value as bigint);
  if (typeof value !== "string") throw analysisError("_LEGACY_ERROR_TEMP_1207", {}, origin);
  const sum = sumInterval(value);
  if ("problem" in sum) throw analysisError("CANNOT_PARSE_INTERVAL", { intervalString: `'${value}'` }, origin);
  if (sum.months !== 0n) throw analysisError("_LEGACY_ERROR_TEMP_3231", { interval: value });
  return sum.micros;
}

/** Trees may be deeper than the stack. */
function windowCalls(written: UnresolvedExpression): readonly UnresolvedFunction[] {
  const found: UnresolvedFunction[] = [];
  const open: unknown[] = [written];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    const { kind, nameParts } = node as Partial<UnresolvedFunction>;
    if (kind === "Function" && nameParts?.length === 1 && names.has(nameParts[0]!.toLowerCase()))
      found.push(node as UnresolvedFunction);
    else for (const [name, value] of Object.entries(node)) if (name !== "plan" && name !== "origin") open.push(value);
  }
  return found;
}

/** Calls that are written alike are one. */
const keyOf = (found: UnresolvedFunction): string =>
  JSON.stringify([found.nameParts[0]!.toLowerCase(), found.args], (name, value) =>
    name === "origin" ? undefined : typeof value === "bigint" ? `${value}` : value,
  );
