import {
  childrenOf,
  type Expression,
  type Literal,
  mapPlanExpressions,
  rewritePlanUp,
  rewriteUp,
} from "../../plan/resolved/index";
import type { DataType } from "../../types/index";
import { foldConstant } from "../functions/index";
import type { Rule } from "./rule";

/** What can be computed now is a literal. Literals that stand alone in an Aggregate or Sort may mean something by their place. */
export const foldConstants: Rule = {
  name: "ConstantFolding",
  apply: (plan) =>
    rewritePlanUp(plan, (node) =>
      node.kind === "Aggregate" || node.kind === "Sort"
        ? node
        : mapPlanExpressions(node, (one) => rewriteUp(one, folded)),
    ),
};

function folded(expression: Expression): Expression {
  const isComputed = expression.kind === "Call" || expression.kind === "Cast";
  if (!isComputed || !childrenOf(expression).every(({ kind }) => kind === "Literal")) return expression;
  const literal = foldConstant(expression);
  return literal && fits(literal) ? literal : expression;
}

const bits: Partial<Readonly<Record<DataType["kind"], number>>> = { byte: 8, short: 16, integer: 32, long: 64 };

/** What overflows raises its error when the query runs. */
function fits({ value, type }: Literal): boolean {
  const width = bits[type.kind];
  if (width === undefined || value === null) return true;
  const whole = BigInt(value as number | bigint);
  return BigInt.asIntN(width, whole) === whole;
}
