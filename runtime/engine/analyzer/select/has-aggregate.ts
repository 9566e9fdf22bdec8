import { childrenOf, type Expression } from "../../../plan/resolved/index";

/** Whether the expression needs grouped rows. The function of a window does not; aggregates in its arguments do. */
export function hasAggregate(expression: Expression): boolean {
  if (expression.kind === "AggregateCall") return true;
  if (expression.kind !== "WindowCall") return childrenOf(expression).some(hasAggregate);
  const { function: called, partitionBy, orderBy } = expression;
  return [...called.args, ...partitionBy, ...orderBy.map((order) => order.child)].some(hasAggregate);
}
