import { conjunctsOf, containsSubquery, type Expression, mapChildren } from "../../plan/resolved/index";
import { booleanType } from "../../types/index";

const isIn = (expression: Expression): boolean =>
  expression.kind === "Subquery" &&
  expression.subquery === "in" &&
  !expression.values?.some((value) => value.kind === "Literal" && value.value === null);

const isNotIn = (expression: Expression): boolean =>
  expression.kind === "Call" && expression.function === "not" && isIn(expression.args[0]!);

const falseLiteral: Expression = { kind: "Literal", value: false, type: booleanType, nullable: false };

/** Spark joins for IN over a subquery, also where it is a value: what SQL leaves unknown, in IN and in NOT IN, is false. */
export const twoValued = <T extends Expression>(expression: T): T =>
  containsSubquery(expression) ? (withoutUnknown(expression) as T) : expression;

function withoutUnknown(written: Expression): Expression {
  const expression = notInside(written);
  if (!isIn(expression) && !isNotIn(expression)) return mapChildren(expression, withoutUnknown);
  const args = [expression, falseLiteral];
  return { kind: "Call", function: "coalesce", args, type: booleanType, nullable: false };
}

const opposite: Readonly<Record<string, string>> = { and: "or", or: "and" };

/** NOT over AND and OR goes to their terms, as in Spark before it joins: so it meets IN. */
function notInside(expression: Expression): Expression {
  if (expression.kind !== "Call" || expression.function !== "not") return expression;
  const [child] = expression.args;
  if (child?.kind !== "Call") return expression;
  if (child.function === "not") return child.args[0]!;
  const operator = opposite[child.function];
  if (!operator) return expression;
  return { ...child, function: operator, args: child.args.map((arg) => ({ ...expression, args: [arg] })) };
}

/** The conditions of a filter: there unknown and false are one, and DuckDB joins where IN stands bare. */
export const twoValuedConjuncts = (condition: Expression | undefined): readonly Expression[] =>
  conjunctsOf(condition).map((term) => (isIn(term) || isNotIn(term) ? term : twoValued(term)));
