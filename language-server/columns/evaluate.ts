import type { CallExpr, Expr, ObjectExpr } from "../syntax/program";
import { callFunction, callMethod } from "./call";
import { at } from "./call-sites";
import type { Interpreter } from "./interpreter";
import { isPureGetter } from "./pure-methods";
import type { Scope } from "./scope";
import { hasUnknown, isFrame, isPlainObject, unknown, type Value } from "./values";

/** The value of an expression, or `unknown`. */
export function evaluate(on: Interpreter, expr: Expr, scope: Scope | undefined): Value {
  switch (expr.kind) {
    case "string":
    case "constant":
      return expr.value;
    case "template":
      return template(on, expr, scope);
    case "name":
      return on.look(expr.name, scope);
    case "member":
      return located(on, expr, on.evaluate(expr.object, scope), (object) => member(on, object, expr.name));
    case "index": {
      const key = on.evaluate(expr.index, scope);
      return located(on, expr, on.evaluate(expr.object, scope), (object) => index(on, object, key));
    }
    case "call":
      return call(on, expr, scope);
    case "array":
      return items(on, expr.items, scope);
    case "object":
      return object(on, expr, scope);
    case "function":
      return on.closure(expr, scope);
    case "conditional": {
      const test = on.evaluate(expr.test, scope);
      const [whenTrue, whenFalse] = [on.evaluate(expr.whenTrue, scope), on.evaluate(expr.whenFalse, scope)];
      return test === unknown ? unknown : test ? whenTrue : whenFalse;
    }
    case "binary":
      return binary(on, expr.operator, on.evaluate(expr.left, scope), on.evaluate(expr.right, scope));
    case "unary":
      return unary(on, expr.operator, on.evaluate(expr.operand, scope));
    case "await":
      return on.evaluate(expr.operand, scope);
    case "spread":
    case "unknown":
      for (const part of expr.kind === "spread" ? [expr.operand] : expr.parts) on.evaluate(part, scope);
      return unknown;
  }
}

const located = (on: Interpreter, { start, end }: Expr, object: Value, read: (object: Value) => Value): Value =>
  at({ cellId: on.cellId, start, end }, () => read(object));

function template(on: Interpreter, expr: Expr & { kind: "template" }, scope: Scope | undefined): Value {
  const values = expr.values.map((value) => on.evaluate(value, scope));
  const isText = (value: Value) => ["string", "number", "bigint", "boolean"].includes(typeof value);
  if (!values.every(isText)) return unknown;
  return expr.texts.map((text, index) => (index === 0 ? text : String(values[index - 1]) + text)).join("");
}

export function member(on: Interpreter, object: Value, name: string): Value {
  if (object === unknown) return unknown;
  const special = on.rules.member(object, name, on);
  if (special !== undefined) return special;
  if (isPlainObject(object)) return name in object ? object[name] : unknown;
  return isPureGetter(object, name) ? Reflect.get(Object(object), name, object) : unknown;
}

function index(on: Interpreter, object: Value, key: Value): Value {
  if (object === unknown || key === unknown) return unknown;
  const special = on.rules.index?.(object, key);
  if (special !== undefined) return special;
  if (Array.isArray(object) && typeof key === "number")
    return key < 0 ? (object.at(key) ?? unknown) : key < object.length ? object[key] : unknown;
  if (isPlainObject(object) && typeof key === "string") return key in object ? object[key] : unknown;
  return unknown;
}

function call(on: Interpreter, expr: CallExpr, scope: Scope | undefined): Value {
  const { callee } = expr;
  const isMethod = callee.kind === "member";
  const target = isMethod ? on.evaluate(callee.object, scope) : on.evaluate(callee, scope);
  const args = items(on, expr.args, scope);
  const named = Object.fromEntries(expr.named.map(({ name, value }) => [name, on.evaluate(value, scope)]));
  const given = { args: args === unknown ? [unknown] : (args as Value[]), named };
  const result = isMethod ? callMethod(on, expr, target, callee.name, given) : callFunction(on, expr, target, given);
  if (isFrame(result)) on.facts.frames.push({ span: expr, frame: result, session: on.session });
  return result;
}

function items(on: Interpreter, all: readonly Expr[], scope: Scope | undefined): Value {
  const values: Value[] = [];
  for (const item of all) {
    if (item.kind !== "spread") values.push(on.evaluate(item, scope));
    else {
      const spread = on.evaluate(item.operand, scope);
      if (!Array.isArray(spread)) return unknown;
      values.push(...spread);
    }
  }
  return values;
}

function object(on: Interpreter, expr: ObjectExpr, scope: Scope | undefined): Value {
  const result: Record<string, Value> = {};
  for (const { key, value } of expr.entries) {
    if (key.kind === "spread") {
      const spread = on.evaluate(key.operand, scope);
      if (!isPlainObject(spread)) return unknown;
      Object.assign(result, spread);
      continue;
    }
    const name = on.evaluate(key, scope);
    const item = on.evaluate(value, scope);
    if (typeof name !== "string" && typeof name !== "number") return unknown;
    result[name] = item;
  }
  return result;
}

type Arithmetic = (left: never, right: never) => Value;

const operators: Readonly<Record<string, Arithmetic>> = {
  "+": (a: number, b: number) => a + b,
  "-": (a: number, b: number) => a - b,
  "*": (a: number, b: number) => a * b,
  "/": (a: number, b: number) => a / b,
  "%": (a: number, b: number) => a % b,
  "===": (a, b) => a === b,
  "!==": (a, b) => a !== b,
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
  "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b,
};

const isScalar = (value: Value) => value === null || ["string", "number", "boolean"].includes(typeof value);

function binary(on: Interpreter, operator: string, left: Value, right: Value): Value {
  if (operator === "??" && left !== unknown) return left ?? right;
  if (hasUnknown(left) || hasUnknown(right)) return unknown;
  const special = on.rules.binary?.(operator, left, right);
  if (special !== undefined) return special;
  const apply = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  return apply && isScalar(left) && isScalar(right) ? apply(left as never, right as never) : unknown;
}

function unary(on: Interpreter, operator: string, operand: Value): Value {
  if (operand === unknown) return unknown;
  const special = on.rules.unary?.(operator, operand);
  if (special !== undefined) return special;
  if (operator === "-" && (typeof operand === "number" || typeof operand === "bigint")) return -operand;
  return operator === "!" && isScalar(operand) ? !operand : unknown;
}
