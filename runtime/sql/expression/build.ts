import type { Origin } from "../../plan/origin";
import type { UnresolvedExpression, UnresolvedFunction, UnresolvedLiteral } from "../../plan/unresolved/index";
import { type DataType, integerType, stringType, type Value } from "../../types/index";

/** An operator by Spark Connect's name. */
export const operator = (name: string, args: readonly UnresolvedExpression[], origin?: Origin): UnresolvedFunction => ({
  kind: "Function",
  nameParts: [name],
  args,
  isOperator: true,
  origin,
});

export const call = (name: string, args: readonly UnresolvedExpression[], origin?: Origin): UnresolvedFunction => ({
  kind: "Function",
  nameParts: [name],
  args,
  origin,
});

export const literal = (type: DataType, value: Value, origin?: Origin): UnresolvedLiteral => ({
  kind: "Literal",
  type,
  value,
  origin,
});

export const stringLiteral = (value: string, origin?: Origin) => literal(stringType, value, origin);
export const integerLiteral = (value: number, origin?: Origin) => literal(integerType, value, origin);

export const not = (expression: UnresolvedExpression, origin?: Origin) => operator("!", [expression], origin);

/** From the start of the first node to the end of the last. */
export const span = (first: UnresolvedExpression, origin: Origin): Origin => ({
  ...origin,
  start: first.origin?.start ?? origin.start,
});

/** `a AND b AND …` as a tree of little depth, cut where Spark cuts it: a long chain must not exhaust the stack of those who walk it. */
export function balanced(name: "and" | "or", terms: readonly UnresolvedExpression[]): UnresolvedExpression {
  if (terms.length === 1) return terms[0]!;
  const middle = (terms.length + 1) >> 1;
  const [left, right] = [balanced(name, terms.slice(0, middle)), balanced(name, terms.slice(middle))];
  const origin = left.origin && right.origin && { ...left.origin, stop: right.origin.stop };
  return operator(name, [left, right], origin);
}
