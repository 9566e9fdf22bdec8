import type { UnresolvedExpression } from "../../plan/unresolved/index";
import { doubleType, integerType, stringType } from "../../types/index";
import { call, cast, double, literal, operator, toDouble } from "./expressions";

/** A row of which the condition holds fails the query, as with Spark's own checks. */
type Check = readonly [condition: UnresolvedExpression, message: string, showsValue?: boolean];

export function checked(value: UnresolvedExpression, checks: readonly Check[]): UnresolvedExpression {
  const raise = ([, message, showsValue]: Check) => {
    const text = literal(stringType, message);
    return call("raise_error", showsValue ? call("concat", text, cast(value, stringType)) : text);
  };
  return call("when", ...checks.flatMap((check) => [check[0], raise(check)]), value);
}

const isMissing = (value: UnresolvedExpression) => operator("or", call("isnull", value), call("isnan", value));
const isInfinite = (value: UnresolvedExpression) => operator("=", call("abs", value), double(Number.POSITIVE_INFINITY));

/** Weights, 1 without a column of them. */
export function weightOf(name: string | undefined): UnresolvedExpression {
  if (name === undefined) return double(1);
  const value = toDouble(name);
  return checked(value, [
    [isMissing(value), "Weights MUST NOT be Null or NaN"],
    [
      operator("or", operator("<", value, double(0)), isInfinite(value)),
      "Weights MUST NOT be Negative or Infinity, but got ",
      true,
    ],
  ]);
}

/** What a regression predicts. */
export const labelOf = (name: string): UnresolvedExpression => checkedNumber(toDouble(name), "Labels");

/** The classes 0, 1, 2, … that a classifier is trained on. @param classes how many there may be */
export function classOf(name: string, classes: number | "any"): UnresolvedExpression {
  const value = toDouble(name);
  const missing: Check = [isMissing(value), "Labels MUST NOT be Null or NaN"];
  const isNot = (other: UnresolvedExpression) => call("not", operator("=", value, other));
  if (classes === 2) {
    const isNeither = operator("and", isNot(double(0)), isNot(double(1)));
    return checked(value, [missing, [isNeither, "Labels MUST be in {0, 1}, but got ", true]]);
  }
  const count = classes === "any" ? 2147483647 : classes;
  const isOutside = operator("or", operator("<", value, double(0)), operator(">=", value, double(count)));
  return checked(value, [
    missing,
    [isOutside, `Labels MUST be in [0, ${count}), but got `, true],
    [isNot(cast(cast(value, integerType), doubleType)), "Labels MUST be Integers, but got ", true],
  ]);
}

/** Numbers; `what` names them in messages. */
export const checkedNumber = (value: UnresolvedExpression, what: string): UnresolvedExpression =>
  checked(value, [
    [isMissing(value), `${what} MUST NOT be Null or NaN`],
    [isInfinite(value), `${what} MUST NOT be Infinity, but got `, true],
  ]);

/** Features of one number each. */
export const featureOf = (value: UnresolvedExpression): UnresolvedExpression => checkedNumber(value, "Features");
