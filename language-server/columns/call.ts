import { isUserDefinedFunction, Observation, SparkConnectException } from "../../runtime/client/api";
import type { CallExpr } from "../syntax/program";
import { at } from "./call-sites";
import { effectOf } from "./effects";
import type { Interpreter } from "./interpreter";
import { isPureFunction, isPureMethod } from "./pure-methods";
import { schemaKeeping } from "./schema-keeping";
import { makesUserFunction, userFunction } from "./user-functions";
import { Closure, hasUnknown, isFrame, UnknownResult, unknown, type Value } from "./values";

export interface Given {
  readonly args: readonly Value[];
  readonly named: Readonly<Record<string, Value>>;
}

export function callMethod(on: Interpreter, expr: CallExpr, object: Value, written: string, given: Given): Value {
  if (object === unknown) return unknown;
  const effect = effectOf(on, expr, object, written, given);
  if (effect) return effect.value;
  const special = at(siteOf(on, expr), () => on.rules.call?.(object, written, given.args, given.named));
  if (special !== undefined) return special;
  const name = on.rules.methodName?.(object, written) ?? written;
  const callable = methodOf(on, object, name);
  if (callable instanceof Closure) return on.callClosure(callable, given.args);
  if (!callable) return unknown;
  const args = on.rules.positional?.(object, written, given.args, given.named) ?? given.args;
  // A row more or less does not change the columns.
  if (args.some(hasUnknown)) return isFrame(object) && schemaKeeping.has(name) ? object : unknown;
  if (makesUserFunction(callable)) return made(on, expr, args);
  return apply(on, expr, args, (passed) => Reflect.apply(callable, object, passed));
}

const made = (on: Interpreter, expr: CallExpr, args: readonly Value[]): Value =>
  apply(on, expr, [], () => userFunction(expr.args[0], args) ?? unknown);

function methodOf(on: Interpreter, object: Value, name: string) {
  if (isPureMethod(object, name))
    return Reflect.get(Object(object), name, object) as (...args: readonly Value[]) => Value;
  const value =
    on.rules.member(object, name, on) ??
    (Object.hasOwn(Object(object), name) ? Reflect.get(Object(object), name) : undefined);
  return value instanceof Closure || isPureFunction(value) || isUserDefinedFunction(object) ? value : undefined;
}

const constructors: ReadonlySet<unknown> = new Set([Map, Set, Date, Observation]);

export function callFunction(on: Interpreter, expr: CallExpr, callee: Value, given: Given): Value {
  if (callee instanceof Closure) return on.callClosure(callee, given.args);
  if (typeof callee !== "function") return on.rules.construct?.(callee) ?? unknown;
  const args = on.rules.positional?.(undefined, nameOf(expr), given.args, given.named) ?? given.args;
  if (args.some(hasUnknown)) return unknown;
  if (expr.isNew) {
    if (!constructors.has(callee) || (callee === Date && args.length === 0)) return unknown;
    return apply(on, expr, args, (passed) => Reflect.construct(callee, passed) as Value);
  }
  if (makesUserFunction(callee)) return made(on, expr, args);
  return isPureFunction(callee) ? apply(on, expr, args, (passed) => Reflect.apply(callee, undefined, passed)) : unknown;
}

const nameOf = ({ callee }: CallExpr) => (callee.kind === "name" ? callee.name : "");

const siteOf = (on: Interpreter, expr: CallExpr) => ({ cellId: on.cellId, start: expr.start, end: expr.end });

/** Calls the client API; what it refuses is kept for the diagnostics. */
function apply(on: Interpreter, expr: CallExpr, args: readonly Value[], run: (args: readonly Value[]) => Value): Value {
  const passed = args.map((arg) => (arg instanceof Closure ? callback(on, arg) : arg));
  try {
    const value = at(siteOf(on, expr), () => run(passed));
    return value instanceof Promise ? unknown : value;
  } catch (error) {
    const isRefusal = error instanceof SparkConnectException || error instanceof RangeError;
    if (isRefusal) on.facts.clientErrors.push({ call: expr, error });
    return unknown;
  }
}

function callback(on: Interpreter, closure: Closure): (...args: readonly Value[]) => Value {
  const call = (...args: readonly Value[]) => {
    const result = on.callClosure(closure, args);
    if (hasUnknown(result)) throw new UnknownResult();
    return result;
  };
  // Higher-order functions look at how many parameters a lambda has.
  return Object.defineProperty(call, "length", { value: closure.expr.parameters.length });
}
