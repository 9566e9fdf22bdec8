import type { Expression, Literal } from "../../plan/resolved/index";
import type { Value } from "../../types/index";
import { foldCast } from "./cast/fold-cast";
import { literal } from "./literal";
import { lookupFunction } from "./registry";
import type { FunctionRow } from "./row";
import { isDecimal, isIntegral } from "./type-sets";

/** No columns, no subqueries, no randomness: could be computed now. */
export function isFoldable(expr: Expression): boolean {
  switch (expr.kind) {
    case "Literal":
      return true;
    case "Cast":
    case "Alias":
      return isFoldable(expr.child);
    case "Call": {
      const row = lookupFunction(expr.function);
      return row?.kind === "scalar" && isPure(row) && expr.args.every(isFoldable);
    }
    case "Lambda":
      return isBodyFoldable(expr.body, new Set(expr.parameters.map((p) => p.id)));
    default:
      return false;
  }
}

function isBodyFoldable(expr: Expression, bound: ReadonlySet<number>): boolean {
  if (expr.kind === "LambdaVariable") return bound.has(expr.id);
  if (expr.kind === "Lambda")
    return isBodyFoldable(expr.body, new Set([...bound, ...expr.parameters.map((p) => p.id)]));
  if (expr.kind === "Cast" || expr.kind === "Alias") return isBodyFoldable(expr.child, bound);
  if (expr.kind === "Call") return expr.args.every((arg) => isBodyFoldable(arg, bound));
  return expr.kind === "Literal";
}

const isPure = (row: FunctionRow | undefined) => (row?.isDeterministic ?? true) === true;

/** The same row always gives the same value, and it does not matter whether and when it is computed. */
export const isDeterministic = (expr: Expression): boolean => everyCall(expr, isPure);

/** The same row always gives the same value, or the same error. */
export const isRepeatable = (expr: Expression): boolean => everyCall(expr, (row) => row?.isDeterministic !== false);

function everyCall(expr: Expression, is: (row: FunctionRow | undefined) => boolean): boolean {
  const every = (one: Expression) => everyCall(one, is);
  switch (expr.kind) {
    case "Cast":
    case "Alias":
      return every(expr.child);
    case "Call":
    case "AggregateCall":
      return is(lookupFunction(expr.function)) && expr.args.every(every);
    case "WindowCall":
      return every(expr.function) && expr.partitionBy.every(every);
    case "Lambda":
      return every(expr.body);
    case "UserFunctionCall":
      return expr.isDeterministic && expr.args.every(every);
    default:
      return true;
  }
}

/** The literal it comes to, when that is simple (literals, casts and signs of them, integer arithmetic); undefined otherwise. */
export function foldConstant(expr: Expression): Literal | undefined {
  switch (expr.kind) {
    case "Literal":
      return expr;
    case "Alias":
      return foldConstant(expr.child);
    case "Cast": {
      const child = foldConstant(expr.child);
      return child && foldCast(child, expr.type);
    }
    case "Call": {
      const args = expr.args.map(foldConstant);
      if (args.some((arg) => !arg)) return undefined;
      const value = foldCall(expr.function, args as Literal[]);
      return value === undefined ? undefined : literal(value, expr.type);
    }
    default:
      return undefined;
  }
}

function foldCall(name: string, args: readonly Literal[]): Value | undefined {
  const values = args.map((arg) => arg.value);
  if (name === "array") return values;
  if (name === "concat" && values.every((value) => typeof value === "string")) return values.join("");
  if (values.some((value) => value === null)) return undefined;
  const [a, b] = values;
  const isExact = args.every((arg) => isIntegral(arg.type));
  if (name === "negative" && (isExact || isDecimal(args[0]!.type) || typeof a === "number"))
    return typeof a === "bigint" ? -a : -(a as number);
  if (name === "negative" && typeof a === "bigint") return -a;
  if (name === "positive") return a;
  if (!isExact || args.length !== 2 || typeof a !== typeof b) return undefined;
  const [x, y] = [BigInt(a as bigint), BigInt(b as bigint)];
  const result = name === "+" ? x + y : name === "-" ? x - y : name === "*" ? x * y : undefined;
  if (result === undefined) return undefined;
  if (typeof a === "bigint") return BigInt.asIntN(64, result) === result ? result : undefined;
  return result >= -2147483648n && result <= 2147483647n ? Number(result) : undefined;
}
