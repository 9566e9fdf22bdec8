import type { UnresolvedExpression } from "../../plan/unresolved/index";
import { stringType } from "../../types/index";
import { call, cast, double, literal, operator, toDouble } from "./expressions";

/** A row of which the condition holds fails the query, as with Spark's own checks. */
type Check = readonly [condition: UnresolvedExpression, message: string, showsValue?: boolean];

function checked(value: UnresolvedExpression, checks: readonly Check[]): UnresolvedExpression {
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
export function labelOf(name: string): UnresolvedExpression {
  const value = toDouble(name);
  return checked(value, [
    [isMissing(value), "Labels MUST NOT be Null or NaN"],
    [isInfinite(value), "Labels MUST NOT be Infinity, but got ", true],
  ]);
}

/** Features of one number each. */
export const featureOf = (value: UnresolvedExpression): UnresolvedExpression =>
  checked(value, [
    [isMissing(value), "Features MUST NOT be Null or NaN"],
    [isInfinite(value), "Features MUST NOT be Infinity, but got ", true],
  ]);
